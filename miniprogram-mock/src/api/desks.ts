import { get, post, put } from './request'
import type { Assessed, DaySession, Order, OrderStatus, OrderSummary, Page, StationUnit, Worker } from './types'

interface WorkQuery {
  status?: OrderStatus
  day?: string
  after?: string | null
  size?: number
}

/** A scanned pass, six digits read out, or (neither at hand) the order's number with the reason why. */
export type CheckIn = { token: string } | { code: string } | { number: string; reason: string }

export const checkIn = (proof: CheckIn, key: string) => post<Order>('/check-ins', proof, { key })
export const stationOrders = (query: WorkQuery) => get<Page<OrderSummary>>('/station/orders', { size: 20, ...query })
export const stationSessions = (query: Omit<WorkQuery, 'status'>) =>
  get<Page<DaySession>>('/station/sessions', { size: 100, ...query })
/** Things that are out, and bookings that no longer fit what the station gives. */
export const stationUnits = () => get<Page<StationUnit>>('/station/units')
export const assess = (assessed: Assessed) => put<Assessed>('/station/assessments', assessed)

export const partnerOrders = (query: WorkQuery) => get<Page<OrderSummary>>('/partner/orders', { size: 20, ...query })
export const partnerOpenOrders = (after?: string | null) => get<Page<OrderSummary>>('/partner/open-orders', { after, size: 20 })
export const stationOpenOrders = (after?: string | null) => get<Page<OrderSummary>>('/station/open-orders', { after, size: 20 })
export const partnerWorkers = () => get<Page<Worker>>('/partner/workers', { size: 100 })

export const auditOrders = (after?: string | null) => get<Page<OrderSummary>>('/audit/orders', { after, size: 20 })
