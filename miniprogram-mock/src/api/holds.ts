import { del, post } from './request'
import type { Hold, HoldPlaces } from './types'

export const keep = (places: HoldPlaces, key: string) => post<Hold>('/holds', places, { key })
export const letGo = (id: number) => del<void>(`/holds/${id}`)
