import type { OrderStatus } from '@/api/types'

const WAITING: OrderStatus[] = ['APPLIED', 'WAITLISTED', 'SUBMITTED', 'OPEN', 'ASSIGNED', 'REWORK', 'DELIVERED']
const SETTLED: OrderStatus[] = ['CONFIRMED', 'IN_SERVICE']

/** The tint of an order's tag; its words say the same. */
export function toneOf(status: OrderStatus): string {
  if (SETTLED.includes(status)) return 'tag-done'
  return WAITING.includes(status) ? 'tag-warn' : ''
}
