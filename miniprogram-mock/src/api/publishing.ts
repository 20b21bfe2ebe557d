import { del, forUnit, get, post, put } from './request'
import type { Approval, ApprovalDecision, Page, PartnerItem, PartnerItemDetail, PublishItem } from './types'

const own = (id: number) => `/partner/items/${id}`

export const items = (after?: string | null) => get<Page<PartnerItem>>('/partner/items', { after, size: 20 })
export const item = (id: number) => get<PartnerItemDetail>(own(id))
export const create = (wanted: PublishItem, unit: string | undefined, key: string) => post<PartnerItemDetail>(`/partner/items${forUnit(unit)}`, wanted, { key })
export const write = (id: number, wanted: PublishItem) => put<PartnerItemDetail>(own(id), wanted)
export const submit = (id: number) => put<PartnerItemDetail>(`${own(id)}/submission`)
export const takeBack = (id: number) => del<PartnerItemDetail>(`${own(id)}/submission`)
export const drop = (id: number) => del<void>(own(id))
export const copy = (id: number, key: string) => post<PartnerItemDetail>(`${own(id)}/copy`, {}, { key })

export const withdraw = (id: number) => del<PartnerItem>(`/items/${id}/publication`)
export const publishAgain = (id: number) => put<PartnerItem>(`/items/${id}/publication`)

export const approvals = (after?: string | null) => get<Page<Approval>>('/town/approvals', { after, size: 20 })
export const waiting = () => get<{ count: number }>('/town/approvals/count')
export const approval = (id: number) => get<Approval>(`/town/approvals/${id}`)
export const decide = (id: number, decision: ApprovalDecision, revision: number, reason?: string) =>
  put<PartnerItem>(`/items/${id}/approval`, { decision, revision, reason })
export const ofTown = (status: 'PUBLISHED' | 'WITHDRAWN', after?: string | null) =>
  get<Page<PartnerItem>>('/town/items', { status, after, size: 20 })
