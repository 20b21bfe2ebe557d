import * as desks from '@/api/desks'
import type { DaySession, OrderSummary, StationUnit } from '@/api/types'
import { useDesk } from '@/stores/desk'
import { everyPage } from '@/utils/pages'
import { useAsync } from './useAsync'

export interface StationDay {
  sessions: DaySession[]
  orders: OrderSummary[]
  /** What is out, and what is booked though there is no room for it; whatever the day. */
  units: StationUnit[]
}

/** One day of one station, whole: a day's list is read out from top to bottom, not paged through. */
export function useStationDay() {
  const desk = useDesk()
  return useAsync(async (day: string): Promise<StationDay> => {
    const [sessions, orders, units] = await Promise.all([
      everyPage((after) => desks.stationSessions({ day, after })),
      everyPage((after) => desks.stationOrders({ day, after, size: 100 })),
      desks.stationUnits()
    ])
    return { sessions: sessions.filter(desk.isHere), orders: orders.filter(desk.isHere), units: units.items.filter(({ order }) => desk.isHere(order)) }
  })
}
