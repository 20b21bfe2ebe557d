import { del, get, post, put } from './request'
import type { CalendarYear, Level, Order, OrderSummary, Page } from './types'

const at = (number: string) => `/orders/${encodeURIComponent(number)}`

/** Its clock stands still until somebody takes it up again. @param reviewOn a day, as 2026-12-01 */
export const hold = (number: string, cause: string, reviewOn: string) => put<Order>(`${at(number)}/hold`, { cause, reviewOn })
export const resume = (number: string) => del<Order>(`${at(number)}/hold`)

/** More time, once. */
export const ask = (number: string, until: string, reason: string, key: string) =>
  post<Order>(`${at(number)}/extension`, { until, reason }, { key })
export const answer = (number: string, granted: boolean, words?: string) => put<Order>(`${at(number)}/extension`, { granted, words })

export const takeOver = (number: string) => put<Order>(`${at(number)}/takeover`)

/** Soonest due first. @param desk whose queue; @param level who answers for it, null for whoever */
export const queue = (desk: 'grid' | 'town', level: Level | null, after: string | null) =>
  get<Page<OrderSummary>>(`/${desk}/orders`, { level, after, size: 20 })

/** A year's public holidays and the weekends worked for them. */
export const holidays = (year: number) => get<CalendarYear>(`/calendar/${year}`)
