import { del, get, post, put } from './request'
import type {
  AskedItem, Feedback, Member, NewUnit, Page, PartnerApplication, PartnerApply, PublishDefaults, Rank, TownUnit, UnitPage, UnitProfile
} from './types'

/** Partner units: what everybody sees, how one becomes one, and what its own people do. */
export const page = (code: string) => get<UnitPage>(`/partners/${encodeURIComponent(code)}`)

export const applications = (after: string | null) => get<Page<PartnerApplication>>('/partners/applications', { after })
export const apply = (wish: PartnerApply, key: string) => post<PartnerApplication>('/partners/applications', wish, { key })
export const takeBack = (id: number) => del<PartnerApplication>(`/partners/applications/${id}`)

/** Whoever answers for several units says which. */
const of = (path: string, unit: string) => `/partner/unit${path}?unit=${encodeURIComponent(unit)}`
export const profile = (unit: string) => get<UnitProfile>(of('', unit))
export const describe = (unit: string, about: string, phone: string) =>
  put<UnitProfile>(of('', unit), { ...(about && { about }), ...(phone && { phone }) })
export const members = (unit: string) => get<Page<Member>>(of('/members', unit))
export const rank = (unit: string, account: string, wanted: Rank) =>
  put<void>(of(`/members/${encodeURIComponent(account)}/rank`, unit), { rank: wanted })
export const endMember = (unit: string, account: string) => del<void>(of(`/members/${encodeURIComponent(account)}`, unit))

export const feedback = (after: string | null) => get<Page<Feedback>>('/partner/feedback', { after })
export const asked = () => get<Page<AskedItem>>('/partner/upkeep')
export const stillOffered = (id: number) => put<void>(`/partner/upkeep/${id}`)
export const defaults = (unit?: string) => get<PublishDefaults>('/partner/item-defaults', { unit })

/** For the town's operators. */
export const ofTown = (after: string | null) => get<Page<TownUnit>>('/town/partners', { after })
export const make = (wish: NewUnit) => post<TownUnit>('/town/partners', wish)
export const verify = (code: string, day: string) => put<UnitProfile>(`${townUnit(code)}/verification`, { day })
export const doubt = (code: string) => del<UnitProfile>(`${townUnit(code)}/verification`)
export const leave = (code: string) => del<void>(townUnit(code))
export const waiting = (after: string | null) => get<Page<PartnerApplication>>('/town/partner-applications', { after })
export const approve = (id: number, verified: boolean) =>
  put<PartnerApplication>(`/town/partner-applications/${id}`, { decision: 'APPROVE', verified })
export const refuse = (id: number, reason: string) =>
  put<PartnerApplication>(`/town/partner-applications/${id}`, { decision: 'REFUSE', reason, verified: false })

const townUnit = (code: string) => `/town/partners/${encodeURIComponent(code)}`
