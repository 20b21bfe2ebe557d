import type { Order, OrderStatus } from '@/api/types'
import { words } from '@/locale/zh-Hans'

const WAITING: OrderStatus[] = ['APPLIED', 'WAITLISTED', 'SUBMITTED', 'OPEN', 'ASSIGNED', 'REWORK', 'DELIVERED']
const SETTLED: OrderStatus[] = ['CONFIRMED', 'IN_SERVICE']

const UNANSWERED: OrderStatus[] = ['SUBMITTED', 'OPEN', 'ASSIGNED', 'REWORK']

/** Whether the deadline is one that others have to keep; a visit's own hour is no deadline to a resident. */
export const awaitsAnswer = (status: OrderStatus) => UNANSWERED.includes(status)

/** Its state in two or three words. Nobody has made an appointment with a project. */
export const statusWords = ({ status, booking }: Pick<Order, 'status' | 'booking'>) =>
  booking === 'JOIN' && status === 'CONFIRMED' ? words.order.joined : words.order.status[status]

/** The tint of an order's tag; its words say the same. */
export function toneOf(status: OrderStatus): string {
  if (SETTLED.includes(status)) return 'tag-done'
  return WAITING.includes(status) ? 'tag-warn' : ''
}
