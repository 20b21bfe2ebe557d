import { del, post } from './request'
import type { Hold } from './types'

export const keep = (sessionId: number, places: number, key: string) => post<Hold>('/holds', { sessionId, places }, { key })
export const letGo = (id: number) => del<void>(`/holds/${id}`)
