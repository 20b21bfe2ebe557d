import { writtenDay } from './time'

/** A day still to come as people write it; without a year, 11-3 is the next one there is. */
export function comingDay(text: string, today: string): string | null {
  const day = writtenDay(text, today)
  if (day === null || day >= today || /^\s*\d{4}/.test(text)) return day
  return writtenDay(`${Number(today.slice(0, 4)) + (sameDayThisYear(day, today) ? 0 : 1)}${day.slice(4)}`, today)
}

const sameDayThisYear = (day: string, today: string) => `${today.slice(0, 4)}${day.slice(4)}` >= today

/** 12 000 as digits; empty is nothing. */
export function writtenAmount(text: string): number | null | undefined {
  const digits = text.trim()
  if (!digits) return undefined
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
}
