import { get, put } from './request'
import type { InboxMessage, Page } from './types'

export const messages = (after?: string | null) => get<Page<InboxMessage>>('/inbox', { after, size: 20 })
export const unread = () => get<{ count: number }>('/inbox/unread')
export const markRead = (id: number) => put<void>(`/inbox/${id}/read`)
