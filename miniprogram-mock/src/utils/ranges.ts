import type { Availability, AvailableStart } from '@/api/types'
import { words } from '@/locale/zh-Hans'
import { clock, dayOf, spokenDay } from './time'

/** What somebody chose of a room or a thing. */
export interface ChosenRange {
  startsAt: string
  endsAt: string
  station: { code: string; name: string }
  /** There are several like it, so that a family may have several. */
  many: boolean
}

const STEP_MS = 15 * 60_000

/** Every step of all days, soonest first. */
export const stepsOf = ({ days }: Availability) => days.flatMap(({ starts }) => starts)

/** The first day on which there is something to be had. */
export const firstFree = ({ days }: Availability) => days.find(({ starts }) => starts.some(({ until }) => until !== null))?.day

/** Until when one may have it from that start on: every quarter of an hour, or every day on which it may be brought back. */
export function endsOf(of: Availability, start: AvailableStart): string[] {
  const { until } = start
  if (until === null) return []
  if (of.byDay) return stepsOf(of).map(({ endsAt }) => endsAt).filter((end) => end > start.startsAt && end <= until)
  const ends: string[] = []
  for (let at = Date.parse(start.startsAt) + STEP_MS; at <= Date.parse(until); at += STEP_MS) ends.push(iso(at))
  return ends
}

const iso = (time: number) => new Date(time).toISOString().replace('.000Z', 'Z')

/** 1小时30分钟, 3天 */
export function spokenLength(byDay: boolean, startsAt: string, endsAt: string): string {
  if (byDay) return words.range.days(daysOf(startsAt, endsAt))
  const minutes = Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000)
  return words.range.length(Math.floor(minutes / 60), minutes % 60)
}

/** Both the first and the last count. */
const daysOf = (startsAt: string, endsAt: string) => Math.round((Date.parse(dayOf(endsAt)) - Date.parse(dayOf(startsAt))) / 86_400_000) + 1

/** The whole of it in a sentence. */
export function spokenChoice(byDay: boolean, startsAt: string, endsAt: string, now = Date.now()): string {
  const from = spokenDay(dayOf(startsAt), now)
  if (byDay) return words.range.thing(from, clock(startsAt), spokenDay(dayOf(endsAt), now), clock(endsAt), daysOf(startsAt, endsAt))
  return words.range.room(from, clock(startsAt), clock(endsAt), spokenLength(false, startsAt, endsAt))
}
