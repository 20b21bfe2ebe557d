import type { Candidate, Decision, Order } from '@/api/types'

/** What is chosen by the person, such as a place in a session, was never given to anybody. */
export const isDispatched = ({ booking }: Pick<Order, 'booking'>) => booking === 'REVIEW' || booking === 'CLAIM'

/** Whom it was given to has it still; the grid and the town were not chosen, it climbed to them. */
export const isWhereItWasGiven = ({ heldBy }: Pick<Order, 'heldBy'>) => heldBy?.kind === 'STATION' || heldBy?.kind === 'PARTNER'

export interface Line {
  candidate: Candidate
  /** Among those who could be chosen, from 1; null for who was left out. */
  place: number | null
  why: string
  scores: { name: string; score: number | null; weight: number }[]
}

/** The candidates as a table shows them, best first. */
export function linesOf({ candidates, settings }: Decision): Line[] {
  let place = 0
  return candidates.map((candidate) => ({
    candidate,
    place: candidate.why.length ? null : ++place,
    why: candidate.why.map(({ text }) => text).join('、'),
    scores: settings.rules.map(({ name, weight }, index) => ({ name, weight, score: candidate.scores[index] ?? null }))
  }))
}

/** A whole number within bounds, or null. */
export function wholeNumber(text: string, least: number, most: number): number | null {
  if (!/^\d{1,6}$/.test(text.trim())) return null
  const number = Number(text)
  return number >= least && number <= most ? number : null
}
