import { get, post, put } from './request'
import type { AbsenceVerdict, AppealVerdict, DisputeLine, HostAsk, HostCheck, Order, Page, Penalties } from './types'

const at = (number: string) => `/orders/${encodeURIComponent(number)}`

/** The resident did not come. */
export const noteMissed = (number: string) => put<Order>(`${at(number)}/no-show`)

/** Nobody came to serve. */
export const report = (number: string, words?: string) => put<Order>(`${at(number)}/absence`, { words })
export const decideAbsence = (number: string, decision: AbsenceVerdict, words: string, alternative?: string) =>
  put<Order>(`${at(number)}/absence/decision`, { decision, words, ...(alternative && { alternative }) })

export const appeal = (number: string, words: string, key: string) => post<Order>(`${at(number)}/appeal`, { words }, { key })
export const decideAppeal = (number: string, decision: AppealVerdict, words: string) =>
  put<Order>(`${at(number)}/appeal`, { decision, words })

export const disputes = (after?: string | null) => get<Page<DisputeLine>>('/disputes', { after, size: 20 })
export const penalties = () => get<Penalties>('/me/penalties')

/** Whoever holds a session will be there, or not. */
export const answerHost = (session: number, ready: boolean, words?: string) =>
  put<HostCheck>(`/sessions/${session}/host-ready`, { ready, words })
export const hostChecks = () => get<Page<HostAsk>>('/partner/host-checks')
