import { call, forUnit, get, post, put } from './request'
import type { MakePledge, Page, Pledge, PledgeMovement, PledgeSheet } from './types'

const one = (number: string) => `/partner/pledges/${encodeURIComponent(number)}`

export const pledges = (scope: 'running' | 'past', after?: string | null, size = 20) => get<Page<Pledge>>('/partner/pledges', { scope, after, size })
export const pledge = (number: string) => get<Pledge>(one(number))
export const movements = (number: string, after?: string | null) => get<Page<PledgeMovement>>(`${one(number)}/movements`, { after, size: 20 })
export const make = (wanted: MakePledge, unit: string | undefined, key: string) => post<Pledge>(`/partner/pledges${forUnit(unit)}`, wanted, { key })
export const copy = (unit: string | undefined, key: string) => post<{ items: Pledge[] }>(`/partner/pledges/copies${forUnit(unit)}`, {}, { key })
export const resize = (number: string, quantity: number) => put<Pledge>(`${one(number)}/quantity`, { quantity })
export const give = (number: string, quantity: number, key: string) => post<Pledge>(`${one(number)}/uses`, { quantity }, { key })
export const sheet = (month: string, unit?: string) => get<PledgeSheet>('/partner/pledges/sheet', { month, unit })
export const workbook = (month: string, unit?: string) => call<ArrayBuffer>('GET', '/partner/pledges/sheet/workbook', { query: { month, unit }, bytes: true })
export const ofTown = (after?: string | null) => get<Page<Pledge>>('/town/pledges', { after, size: 20 })
