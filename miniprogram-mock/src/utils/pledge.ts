import { dayAfter } from './time'

const MOST = 100_000

/** What somebody typed as a quantity; null for what is none. */
export function wholeNumber(text: string): number | null {
  const number = /^\d{1,6}$/.test(text.trim()) ? Number(text) : 0
  return number >= 1 && number <= MOST ? number : null
}

/** 2026-12 → 2026-11 or 2027-01 */
export function monthFrom(month: string, step: -1 | 1): string {
  const first = `${month}-01`
  return step < 0 ? dayAfter(first, -1).slice(0, 7) : dayAfter(first, 31).slice(0, 7)
}

/** Its last day: 2026-02 → 2026-02-28 */
export const endOfMonth = (month: string) => dayAfter(`${monthFrom(month, 1)}-01`, -1)
