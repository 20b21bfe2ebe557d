import { get } from './request'
import type { Availability, Item, ItemDetail, ItemList, ListCode, Page, Session, Station, Support } from './types'

export interface ItemQuery {
  list?: ListCode
  category?: string
  q?: string
  near?: string | null
  station?: string
  openNow?: boolean
  after?: string | null
  size?: number
}

export interface SessionQuery {
  station?: string
  from?: string
  to?: string
  after?: string | null
  size?: number
}

export const lists = () => get<Page<ItemList>>('/lists')
export const items = (query: ItemQuery) => get<Page<Item>>('/items', { ...query })
export const item = (id: number, near?: string | null) => get<ItemDetail>(`/items/${id}`, { near })
/** How many take part in it, or need it too, and the caller's own order. */
export const support = (id: number) => get<Support>(`/items/${id}/support`)
export const sessions = (id: number, query: SessionQuery) => get<Page<Session>>(`/items/${id}/sessions`, { ...query })

/** Of a room or a thing: when it is free at a station, and for how long. */
export const availability = (id: number, station: string) => get<Availability>(`/items/${id}/availability`, { station })

/** What a station carries; on its own page the nearest station goes without saying. */
export async function carriedBy(station: Station): Promise<Item[]> {
  const { items: carried } = await items({ station: station.code, size: 100 })
  return carried.map((item) => ({ ...item, nearest: null }))
}
