import type { Answer } from '@/platform/subscribe'
import { get, post, put } from './request'
import type { MessageCredit, MessageTemplate, Page, TextMessages } from './types'

export const templates = () => get<Page<MessageTemplate>>('/message-templates')
export const answered = (templates: Answer[]) => post<Page<MessageCredit>>('/me/message-credits', { templates })

export const text = () => get<TextMessages>('/me/text-messages')
export const wantText = (wanted: boolean) => put<TextMessages>('/me/text-messages', { wanted })
