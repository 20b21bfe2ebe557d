import { del, get } from './request'
import type { Look, Page } from './types'

/** Who read the caller's phone or address in clear; of one order, or of all. */
export const looks = (after: string | null, order?: string) => get<Page<Look>>('/me/looks', { order, after, size: 20 })

/** Everything held about the caller. */
export const everything = () => get<Record<string, unknown>>('/me/export')

/** For good: what can be cancelled is, what has begun must be finished first. */
export const deleteMe = () => del<void>('/me')
