import { get, post, put, send } from './request'
import type { Need, NeedCategory, NeedStatus, NeedSummary, Order, Page, PostNeed, SimilarNeed } from './types'

const at = (number: string) => `/needs/${encodeURIComponent(number)}`
/** A photo on a slow line takes its time. */
const PATIENCE_MS = 60_000

export interface BoardQuery {
  status?: NeedStatus | null
  category?: NeedCategory | null
  near?: string | null
}

export const board = (query: BoardQuery, after?: string | null, size = 20) => get<Page<NeedSummary>>('/needs', { ...query, after, size })
export const mine = (after?: string | null) => get<Page<NeedSummary>>('/needs/mine', { after, size: 20 })
export const similar = (q: string) => get<Page<SimilarNeed>>('/needs/similar', { q })
export const need = (number: string) => get<Need>(at(number))
export const create = (wish: PostNeed, key: string) => post<Need>('/needs', wish, { key })
export const addPhoto = (number: string, photo: { type: string; bytes: ArrayBuffer }) => send<Need>(`${at(number)}/photo`, photo, { patience: PATIENCE_MS })
/** To stand behind a need is to order its item. */
export const support = (itemId: number, key: string) => post<Order>('/orders', { itemId }, { key })

export const ofStation = (after?: string | null) => get<Page<NeedSummary>>('/station/needs', { after, size: 20 })
/** Who could be asked to see to one. */
export const units = () => get<Page<{ code: string; name: string }>>('/station/needs/units')
export const ofUnit = (after?: string | null) => get<Page<NeedSummary>>('/partner/needs', { after, size: 20 })

export const merge = (number: string, into: string) => put<Need>(`${at(number)}/merge`, { into })
export const claim = (number: string, unit?: string) => put<Need>(`${at(number)}/claim`, { unit })
export const giveBack = (number: string, reason: string) => put<Need>(`${at(number)}/return`, { reason })
export const complete = (number: string, words: string) => put<Need>(`${at(number)}/completion`, { words })
export const answer = (number: string, words: string) => put<Need>(`${at(number)}/answer`, { words })
export const toOrder = (number: string, partnerCode?: string) => put<Need>(`${at(number)}/order`, { partnerCode })
export const toService = (number: string, partnerCode: string) => put<Need>(`${at(number)}/service`, { partnerCode })
export const toCandidate = (number: string) => put<Need>(`${at(number)}/candidate`)
export const withdraw = (number: string, reason: string) => put<Need>(`${at(number)}/withdrawal`, { reason })
export const report = (number: string, reason: string) => post<void>(`${at(number)}/reports`, { reason })
