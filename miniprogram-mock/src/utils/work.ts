import type { DaySession, Order, OrderAction, OrderStatus, OrderSummary, Role } from '@/api/types'
import { words } from '@/locale/zh-Hans'
import { dayOf } from './time'

const MINUTE_MS = 60_000
const SOON_MS = 60 * MINUTE_MS
const SIX_DIGITS = /^\d{6}$/

export interface Due {
  text: string
  urgency: 'overdue' | 'soon' | 'later'
}

/** How long is left, as one says it across a desk. Rounded down, so that nobody believes in time there is not. */
export function dueIn(dueAt: string, now = Date.now()): Due {
  const left = Date.parse(dueAt) - now
  if (left < 0) return { text: words.work.overdue(span(-left)), urgency: 'overdue' }
  if (left < MINUTE_MS) return { text: words.work.soon, urgency: 'soon' }
  return { text: words.work.left(span(left)), urgency: left < SOON_MS ? 'soon' : 'later' }
}

function span(milliseconds: number): string {
  const minutes = Math.max(1, Math.floor(milliseconds / MINUTE_MS))
  if (minutes < 60) return words.work.minutes(minutes)
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? words.work.hours(hours) : words.work.days(Math.floor(hours / 24))
}

/** A masked number (138****5678) must not be dialled; only a whole one gets a button. */
export function wholePhone(phone: string | null | undefined): string | null {
  return phone && /^\+?\d[\d -]{4,}$/.test(phone) ? phone : null
}

/** As dialled. An assessment is found by its number, so everybody has to write it in one way. */
export const bareNumber = (phone: string) => phone.replace(/[\s-]/g, '')

/** Somebody ordered for: their own number comes before that of whoever ordered. */
export const phoneOf = (order: Order) => order.beneficiary?.phone ?? order.phone

/** Cards, medicine or cash went through somebody's hands: what was given back has to be written down. */
export function needsCustodyNote(order: Pick<Order, 'guards'>): boolean {
  return order.guards.some(({ code }) => code === 'custody_log')
}

/** A QR code holds a token; a slip may hold the six digits that one would otherwise type. */
export function proofOf(text: string): { token: string } | { code: string } {
  const read = text.trim()
  return SIX_DIGITS.test(read) ? { code: read } : { token: read }
}

const ARRIVED: OrderStatus[] = ['IN_SERVICE', 'DELIVERED', 'REWORK', 'CLOSED']
const EXPECTED: OrderStatus[] = ['CONFIRMED', ...ARRIVED]

export const hasArrived = ({ status }: Pick<OrderSummary, 'status'>) => ARRIVED.includes(status)

/** Who is expected at a session. A stall's tickets carry the day, not the hour, so its item and day are enough. */
export function peopleOf(session: DaySession, orders: OrderSummary[]): OrderSummary[] {
  return orders
    .filter((order) => EXPECTED.includes(order.status) && belongs(order, session))
    .sort((a, b) => Number(a.ticket ?? 0) - Number(b.ticket ?? 0) || (a.person ?? '').localeCompare(b.person ?? ''))
}

function belongs(order: OrderSummary, session: DaySession): boolean {
  if (order.item.id !== session.item.id || order.station?.code !== session.station.code) return false
  return session.booking === 'QUEUE' || order.startsAt === session.startsAt
}

/** Visits, deliveries and the like: on that day, but in no session. */
export function outsideSessions(orders: OrderSummary[], sessions: DaySession[]): OrderSummary[] {
  return orders.filter(
    (order) => EXPECTED.includes(order.status) && !sessions.some((session) => belongs(order, session))
  )
}

/** A worker's day, in the order of the clock. */
export function startingOn(day: string, orders: OrderSummary[]): OrderSummary[] {
  return orders
    .filter(({ startsAt }) => startsAt !== null && dayOf(startsAt) === day)
    .sort((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? ''))
}

/** By whom an order can be cancelled here: its resident, as they tell their station, or whoever provides what is agreed on. */
export function cancellers(order: Order, roles: Role[]): ('resident' | 'provider')[] {
  const atStation = roles.some(({ role }) => role === 'STATION')
  const provides = roles.some(({ role, scope }) => role === 'PARTNER' || (role === 'STATION' && scope.code === order.station.code))
  const ways: ('resident' | 'provider')[] = []
  if (atStation) ways.push('resident')
  if (provides && order.status === 'CONFIRMED') ways.push('provider')
  return ways
}

const MAIN_ACTIONS: OrderAction[] = ['absence-decision', 'appeal-decision', 'extension-answer', 'claim', 'triage', 'acceptance', 'check-in', 'delivery', 'resolution']
const SIDE_ACTIONS: OrderAction[] = [
  'takeover', 'assignment', 'proposal', 'extension', 'hold', 'resumption', 'no-show', 'return', 'cancellation'
]

export const mainActions = (order: Order) => MAIN_ACTIONS.filter((action) => order.actions.includes(action))
export const sideActions = (order: Order) => SIDE_ACTIONS.filter((action) => order.actions.includes(action))

/** What the resident found wrong: the reason given when the order last went into rework, else the words of the rating. */
export function complaintOf(order: Order): string | null {
  const step = [...order.steps].reverse().find(({ to }) => to === 'REWORK')
  return step?.reason ?? order.rating?.words ?? null
}
