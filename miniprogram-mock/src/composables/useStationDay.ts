import * as desks from '@/api/desks'
import type { DaySession, OrderSummary } from '@/api/types'
import { everyPage } from '@/utils/pages'
import { useAsync } from './useAsync'

export interface StationDay {
  sessions: DaySession[]
  orders: OrderSummary[]
}

/** One day of one station, whole: a day's list is read out from top to bottom, not paged through. */
export function useStationDay() {
  return useAsync(async (day: string, station?: string): Promise<StationDay> => {
    const [sessions, orders] = await Promise.all([
      everyPage((after) => desks.stationSessions({ day, station, after })),
      everyPage((after) => desks.stationOrders({ day, station, after, size: 100 }))
    ])
    return { sessions, orders }
  })
}
