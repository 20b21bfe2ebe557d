import * as desks from '@/api/desks'
import type { DaySession, OrderSummary } from '@/api/types'
import { useDesk } from '@/stores/desk'
import { everyPage } from '@/utils/pages'
import { useAsync } from './useAsync'

export interface StationDay {
  sessions: DaySession[]
  orders: OrderSummary[]
}

/** One day of one station, whole: a day's list is read out from top to bottom, not paged through. */
export function useStationDay() {
  const desk = useDesk()
  return useAsync(async (day: string): Promise<StationDay> => {
    const [sessions, orders] = await Promise.all([
      everyPage((after) => desks.stationSessions({ day, after })),
      everyPage((after) => desks.stationOrders({ day, after, size: 100 }))
    ])
    return { sessions: sessions.filter(desk.isHere), orders: orders.filter(desk.isHere) }
  })
}
