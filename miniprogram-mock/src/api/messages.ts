import type { Answer } from '@/platform/subscribe'
import { get, post } from './request'
import type { MessageCredit, MessageTemplate, Page } from './types'

export const templates = () => get<Page<MessageTemplate>>('/message-templates')
export const answered = (templates: Answer[]) => post<Page<MessageCredit>>('/me/message-credits', { templates })
