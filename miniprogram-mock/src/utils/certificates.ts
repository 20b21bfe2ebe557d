import type { Certificate, Holder } from '@/api/types'
import { words } from '@/locale/zh-Hans'
import { monthDay } from './time'

/** From then on the page warns: as early as the message comes. */
const SOON_DAYS = 30
const NEVER = 1e6

/** One certificate and whose it is. */
export interface Held {
  holder: Holder
  certificate: Certificate
}

/** What is over, or will be first, stands first. */
export function inOrder(holders: Holder[]): Held[] {
  return holders
    .flatMap((holder) => holder.certificates.map((certificate) => ({ holder, certificate })))
    .sort((a, b) => (a.certificate.daysLeft ?? NEVER) - (b.certificate.daysLeft ?? NEVER))
}

/** What is to be minded, in a word; null: nothing yet. */
export function mark({ daysLeft }: Certificate): { text: string; over: boolean } | null {
  if (daysLeft === null || daysLeft > SOON_DAYS) return null
  return daysLeft < 0 ? { text: words.certificate.over, over: true } : { text: words.certificate.soon(daysLeft), over: false }
}

export const lasting = ({ until }: Certificate) => (until ? words.certificate.untilDay(`${until.slice(0, 4)}年${monthDay(until)}`) : words.certificate.always)
