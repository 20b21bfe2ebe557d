import { call, get, post, put } from './request'
import type { MakePledge, Page, Pledge, PledgeMovement, PledgeSheet } from './types'

const one = (number: string) => `/partner/pledges/${encodeURIComponent(number)}`

export const pledges = (scope: 'running' | 'past', after?: string | null, size = 20) => get<Page<Pledge>>('/partner/pledges', { scope, after, size })
export const pledge = (number: string) => get<Pledge>(one(number))
export const movements = (number: string, after?: string | null) => get<Page<PledgeMovement>>(`${one(number)}/movements`, { after, size: 20 })
export const make = (wanted: MakePledge, key: string) => post<Pledge>('/partner/pledges', wanted, { key })
export const copy = (key: string) => post<{ items: Pledge[] }>('/partner/pledges/copies', {}, { key })
export const resize = (number: string, quantity: number) => put<Pledge>(`${one(number)}/quantity`, { quantity })
export const give = (number: string, quantity: number, key: string) => post<Pledge>(`${one(number)}/uses`, { quantity }, { key })
export const sheet = (month: string) => get<PledgeSheet>('/partner/pledges/sheet', { month })
export const workbook = (month: string) => call<ArrayBuffer>('GET', '/partner/pledges/sheet/workbook', { query: { month }, bytes: true })
