import { get } from './request'
import type { Item, ItemDetail, ItemList, ListCode, Page, Session, Station } from './types'

export interface ItemQuery {
  list?: ListCode
  category?: string
  q?: string
  near?: string | null
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
export const sessions = (id: number, query: SessionQuery) => get<Page<Session>>(`/items/${id}/sessions`, { ...query })

/**
 * What a station carries: seen from its own door, whatever it carries has itself as the nearest station, and the list
 * is sorted by distance, so that all of it comes first. The nearest station goes without saying then.
 */
export async function carriedBy(station: Station): Promise<Item[]> {
  const { items: seen } = await items({ near: `${station.lng},${station.lat}`, size: 100 })
  return seen.filter(({ nearest }) => nearest?.station.code === station.code).map((item) => ({ ...item, nearest: null }))
}
