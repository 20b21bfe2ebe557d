import { get, post, put } from './request'
import type {
  Availability, Order, OrderSummary, Outcome, Page, Pass, PlaceOrder, Reschedule, ReturnReason, TriageDecision, WaitlistPlace
} from './types'

const at = (number: string) => `/orders/${encodeURIComponent(number)}`

export const place = (order: PlaceOrder, key: string) => post<Order>('/orders', order, { key })
export const mine = (scope: 'active' | 'past', after?: string | null) =>
  get<Page<OrderSummary>>('/orders', { scope, after, size: 20 })
export const order = (number: string) => get<Order>(at(number))
export const pass = (number: string) => get<Pass>(`${at(number)}/pass`)

export const waitlist = (number: string) => get<WaitlistPlace>(`${at(number)}/waitlist`)
export const answerOffer = (number: string, decision: 'ACCEPT' | 'DECLINE') =>
  put<Order>(`${at(number)}/offer`, { decision })
/** When else a room or a thing may be had; what the order has itself counts as free. */
export const availability = (number: string) => get<Availability>(`${at(number)}/availability`)
export const reschedule = (number: string, to: Reschedule) => put<Order>(`${at(number)}/schedule`, to)
/** By whoever serves; the resident agrees to it or not. */
export const propose = (number: string, to: { sessionId: number } | { startsAt: string }, reason: string) =>
  put<Order>(`${at(number)}/proposal`, { ...to, reason })
/** A provider names an alternative; on behalf is what the person asked the station to do. */
export const cancel = (number: string, reason: string, how: { alternative?: string; onBehalf?: boolean } = {}) =>
  put<Order>(`${at(number)}/cancellation`, { reason, ...how })
export const agree = (number: string, agreed: boolean) => put<Order>(`${at(number)}/agreement`, { agreed })
export const confirm = (number: string) => put<Order>(`${at(number)}/confirmation`)
export const rate = (number: string, score: number, words?: string) =>
  put<Order>(`${at(number)}/rating`, { score, words })
export const rework = (number: string, words: string) => put<Order>(`${at(number)}/rework`, { words })

export const triage = (number: string, decision: TriageDecision, reason?: string, referral?: string) =>
  put<Order>(`${at(number)}/triage`, { decision, reason, referral })
export const assign = (number: string, to: { stationCode: string } | { partnerCode: string }) =>
  put<Order>(`${at(number)}/assignment`, to)
export const accept = (number: string, how: { startsAt?: string; worker?: string } = {}) =>
  put<Order>(`${at(number)}/acceptance`, how)
export const claim = (number: string, startsAt?: string) => put<Order>(`${at(number)}/claim`, { startsAt })
export const giveBack = (number: string, reason: ReturnReason, words?: string) =>
  put<Order>(`${at(number)}/return`, { reason, words })
export const deliver = (number: string, note?: string) => put<Order>(`${at(number)}/delivery`, { note })
export const resolve = (number: string, outcome: Outcome, words: string) =>
  put<Order>(`${at(number)}/resolution`, { outcome, words })
