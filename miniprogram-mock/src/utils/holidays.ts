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

/** A day that is told otherwise; null where it was, or will be, like any of its weekday. */
export interface DayChange {
  day: string
  before: PublicDay | null
  after: PublicDay | null
}

const told = ({ kind, name, basis }: PublicDay) => `${kind} ${name} ${basis}`

/** What another table of the year changes, soonest first. */
export function changesOf(now: PublicDay[], then: PublicDay[]): DayChange[] {
  const before = new Map(now.map((one) => [one.day, one]))
  const after = new Map(then.map((one) => [one.day, one]))
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((day) => ({ day, before: before.get(day) ?? null, after: after.get(day) ?? null }))
    .filter((one) => !one.before || !one.after || told(one.before) !== told(one.after))
}

/** As the operators' files are written, with the mark that spreadsheets know UTF-8 by. */
export function fileOf(days: PublicDay[]): ArrayBuffer {
  const lines = ['day,kind,name,basis', ...days.map(({ day, kind, name, basis }) => [day, kind, name, basis].join(','))]
  return utf8(`\uFEFF${lines.join('\r\n')}\r\n`)
}

/** By hand: a mini program has no TextEncoder. */
function utf8(text: string): ArrayBuffer {
  const bytes = encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Uint8Array.from(bytes, (char) => char.charCodeAt(0)).buffer
}
