import type { Session } from '@/api/types'
import { dayOf } from './time'

export interface DayOfSessions {
  day: string
  sessions: Session[]
}

/** Sessions in order of time, under the day they begin on. */
export function byDay(sessions: Session[]): DayOfSessions[] {
  const days = new Map<string, Session[]>()
  for (const session of [...sessions].sort((a, b) => a.startsAt.localeCompare(b.startsAt))) {
    const day = dayOf(session.startsAt)
    days.set(day, [...(days.get(day) ?? []), session])
  }
  return [...days].map(([day, ofDay]) => ({ day, sessions: ofDay }))
}
