import { get, post, put } from './request'
import type { DaySession, Item, NewItem, Order, OrderStatus, OrderSummary, Page, Worker } from './types'

interface WorkQuery {
  status?: OrderStatus
  day?: string
  after?: string | null
}

/** A scanned pass, six digits read out, or (neither at hand) the order's number with the reason why. */
export type CheckIn = { token: string } | { code: string } | { number: string; reason: string }

export const checkIn = (proof: CheckIn, key: string) => post<Order>('/check-ins', proof, { key })
export const stationOrders = (query: WorkQuery) => get<Page<OrderSummary>>('/station/orders', { ...query, size: 20 })
export const stationSessions = (day: string) => get<Page<DaySession>>('/station/sessions', { day, size: 100 })

export const partnerOrders = (query: WorkQuery) => get<Page<OrderSummary>>('/partner/orders', { ...query, size: 20 })
export const partnerItems = (after?: string | null) => get<Page<Item>>('/partner/items', { after, size: 20 })
export const partnerWorkers = () => get<Page<Worker>>('/partner/workers', { size: 100 })
export const newPartnerItem = (item: NewItem, key: string) => post<Item>('/partner/items', item, { key })
export const submitPartnerItem = (id: number) => put<Item>(`/partner/items/${id}/submission`)

export const auditOrders = (after?: string | null) => get<Page<OrderSummary>>('/audit/orders', { after, size: 20 })
