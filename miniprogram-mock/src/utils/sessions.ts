import { dayOf } from './time'

/** Had at a set time, rather than asked for and arranged. */
export const hasTimes = (booking: string | undefined) => booking === 'SESSION' || booking === 'QUEUE' || booking === 'LOTTERY'

/** What whole families come to. */
export const isForFamilies = (item: { booking: string; fulfilment: string } | null | undefined) =>
  item?.booking === 'LOTTERY' || (item?.booking === 'SESSION' && item.fulfilment === 'COURSE')

/** A room or a thing: had from when until when, as one chooses. */
export const hasRange = (item: { booking: string; fulfilment: string } | null | undefined) =>
  item?.booking === 'SESSION' && (item.fulfilment === 'VENUE' || item.fulfilment === 'LOAN')

export interface DayOfSessions<S> {
  day: string
  sessions: S[]
}

/** Sessions in order of time, under the day they begin on. */
export function byDay<S extends { startsAt: string }>(sessions: S[]): DayOfSessions<S>[] {
  const days = new Map<string, S[]>()
  for (const session of [...sessions].sort((a, b) => a.startsAt.localeCompare(b.startsAt))) {
    const day = dayOf(session.startsAt)
    days.set(day, [...(days.get(day) ?? []), session])
  }
  return [...days].map(([day, ofDay]) => ({ day, sessions: ofDay }))
}
