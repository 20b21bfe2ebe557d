import type { Look } from '@/api/types'
import { words } from '@/locale/zh-Hans'

const SAME_MOMENT_MS = 60_000

/** One opening of a page gives phone and address at once: that was one look. */
export interface Glance {
  key: string
  at: string
  by: string
  role: string
  order: Look['order']
  what: Look['what'][]
}

export function glancesOf(looks: Look[]): Glance[] {
  const glances: Glance[] = []
  for (const { at, by, role, order, what } of looks) {
    const last = glances[glances.length - 1]
    if (last && belongs(last, by, order, at) && !last.what.includes(what)) last.what.push(what)
    else glances.push({ key: `${order.number}-${at}-${by}-${what}`, at, by, role, order, what: [what] })
  }
  return glances
}

function belongs(last: Glance, by: string, order: Look['order'], at: string): boolean {
  return last.by === by && last.order.number === order.number && Math.abs(Date.parse(last.at) - Date.parse(at)) < SAME_MOMENT_MS
}

/** 电话和地址 */
export const thingsOf = (glance: Glance) =>
  [...glance.what].sort().reverse().map((kind) => words.privacy.what[kind]).join(words.privacy.and)
