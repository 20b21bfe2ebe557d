import type { CalendarYear } from '@/api/types'
import { dayAfter } from './time'

type PublicDay = CalendarYear['days'][number]

/** Days of one kind and name that follow one another. */
export interface DayRun {
  first: string
  last: string
  name: string
  kind: PublicDay['kind']
  basis: PublicDay['basis']
}

/** In the order of the days, which is the contract's. */
export function runsOf(days: PublicDay[]): DayRun[] {
  const runs: DayRun[] = []
  for (const { day, name, kind, basis } of days) {
    const before = runs[runs.length - 1]
    if (before && before.name === name && before.kind === kind && dayAfter(before.last, 1) === day) before.last = day
    else runs.push({ first: day, last: day, name, kind, basis })
  }
  return runs
}
