import { del, get, post, put } from './request'
import type {
  AddSession, CallResult, CancelledSession, CarryItem, ChangeOffer, ClosedDay, DaySession, Offer, OfferChanged, Page, StationCall, StationDay
} from './types'

const at = (path: string, station: string) => `${path}?station=${encodeURIComponent(station)}`

export const sessions = (station: string, day: string, until: string) =>
  get<Page<DaySession>>('/station/sessions', { station, day, until })
export const addSession = (station: string, added: AddSession, key: string) =>
  post<DaySession>(at('/station/sessions', station), added, { key })
export const resize = (id: number, capacity: number) => put<DaySession>(`/station/sessions/${id}`, { capacity })
export const cancelSession = (id: number, reason: string, alternative: string) =>
  put<CancelledSession>(`/station/sessions/${id}/cancellation`, { reason, alternative })

export const closedDays = (station: string) => get<Page<ClosedDay>>('/station/closures', { station })
export const day = (station: string, asked: string) => get<StationDay>(`/station/closures/${asked}`, { station })
export const close = (station: string, closed: string, reason: string, alternative?: string) =>
  put<StationDay>(at(`/station/closures/${closed}`, station), { reason, ...(alternative && { alternative }) })
export const open = (station: string, closed: string) => del<void>(at(`/station/closures/${closed}`, station))

export const offers = (station: string) => get<Page<Offer>>('/station/offers', { station })
export const carry = (station: string, carried: CarryItem, key: string) => post<Offer>(at('/station/offers', station), carried, { key })
export const changeOffer = (id: number, changed: ChangeOffer) => put<OfferChanged>(`/station/offers/${id}`, changed)
export const endOffer = (id: number) => del<OfferChanged>(`/station/offers/${id}`)

export const calls = (query: { after?: string | null; size?: number }) => get<Page<StationCall>>('/station/calls', { ...query })
export const noteCall = (id: number, result: CallResult, said?: string) => put<StationCall>(`/station/calls/${id}`, { result, words: said })
