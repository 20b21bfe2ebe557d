import { get, post } from './request'
import type { LiveChanges, LiveTicket } from './types'

export const ticket = () => post<LiveTicket>('/live/tickets', {})
/** What the socket would have told since then; without a time only the time to begin with. */
export const changes = (since: string | null) => get<LiveChanges>('/live/changes', { since })
