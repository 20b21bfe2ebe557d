/*
 * Times as people here say them. Everything is reckoned in Shanghai's time, whatever the phone is set to;
 * Shanghai keeps UTC+8 all year, so plain arithmetic does (WeChat's Intl does not know time zones everywhere).
 */
const SHANGHAI_MS = 8 * 3_600_000
const DAY_MS = 86_400_000
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const NEAR_DAYS = ['今天', '明天', '后天']

/** 2026-11-25, in Shanghai. */
export function dayOf(time: string | number): string {
  return shifted(time).toISOString().slice(0, 10)
}

/** 9:00 */
export function clock(time: string): string {
  const there = shifted(time)
  return `${there.getUTCHours()}:${two(there.getUTCMinutes())}`
}

/** 11月25日（周三） */
export function fullDay(day: string): string {
  return `${monthDay(day)}（${weekday(day)}）`
}

/** 周三 */
export function weekday(day: string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
}

/** 11月25日 */
export function monthDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
}

/** 今天, 明天, 后天, else 11月25日（周三） */
export function spokenDay(day: string, now = Date.now()): string {
  return nearDay(day, now) ?? fullDay(day)
}

/** 今天, 明天, 后天, else nothing */
export function nearDay(day: string, now = Date.now()): string | undefined {
  return NEAR_DAYS[daysFromToday(day, now)]
}

/** 明天上午9:00, else 11月25日（周三）9:00 */
export function spoken(time: string, now = Date.now()): string {
  const near = nearDay(dayOf(time), now)
  return near ? `${near}${partOfDay(time)}${halfDayClock(time)}` : `${fullDay(dayOf(time))}${clock(time)}`
}

/** 明天上午9:00–11:00; a loan that ends on another day names it: 明天上午9:00 – 12月2日（周三）9:00 */
export function spokenRange(from: string, to: string | null, now = Date.now()): string {
  if (!to) return spoken(from, now)
  if (dayOf(from) !== dayOf(to)) return `${spoken(from, now)} – ${spoken(to, now)}`
  return `${spoken(from, now)}–${endOnSameDay(from, to, now)}`
}

function endOnSameDay(from: string, to: string, now: number): string {
  if (!nearDay(dayOf(to), now)) return clock(to)
  return partOfDay(from) === partOfDay(to) ? halfDayClock(to) : partOfDay(to) + halfDayClock(to)
}

/** 2026年11月3日（周二） */
export function datedDay(day: string): string {
  return `${day.slice(0, 4)}年${fullDay(day)}`
}

/** A day as people write it: 2026-11-03, 20261103, 2026年11月3日; without a year, 11-3 is the last one there was. */
export function writtenDay(text: string, today: string): string | null {
  const whole = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(text.trim()) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text.trim())
  if (!whole) return null
  const [, year, month = '', day = ''] = whole
  const named = (of: number) => `${of}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (year) return isDay(named(Number(year))) ? named(Number(year)) : null
  const thisYear = Number(today.slice(0, 4))
  return [named(thisYear), named(thisYear - 1)].find((found) => isDay(found) && found <= today) ?? null
}

const isDay = (day: string) => {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The instant at which the clock in Shanghai shows this hour of this day. */
export function instantOf(day: string, time: string): string {
  return new Date(Date.parse(`${day}T${time}:00Z`) - SHANGHAI_MS).toISOString().replace('.000Z', 'Z')
}

/** 90 → 1.5小时, 10080 → 7天 */
export function spokenMinutes(minutes: number): string {
  if (minutes >= 1440) return `${round(minutes / 1440)}天`
  return minutes >= 60 ? `${round(minutes / 60)}小时` : `${minutes}分钟`
}

function daysFromToday(day: string, now: number): number {
  return Math.round((Date.parse(day) - Date.parse(dayOf(now))) / DAY_MS)
}

function partOfDay(time: string): string {
  const hour = shifted(time).getUTCHours()
  if (hour < 6) return '凌晨'
  if (hour < 12) return '上午'
  if (hour < 13) return '中午'
  return hour < 18 ? '下午' : '晚上'
}

/** 下午2:30, not 下午14:30 */
function halfDayClock(time: string): string {
  const [hour, minute] = clock(time).split(':')
  return `${Number(hour) > 12 ? Number(hour) - 12 : hour}:${minute}`
}

const shifted = (time: string | number) => new Date(new Date(time).getTime() + SHANGHAI_MS)
const two = (value: number) => String(value).padStart(2, '0')
const round = (value: number) => Math.round(value * 10) / 10
