import { get } from './request'
import type { Item, ItemDetail, ItemList, ListCode, Page, Session } from './types'

export interface ItemQuery {
  list?: ListCode
  category?: string
  q?: string
  near?: string | null
  openNow?: boolean
  station?: string
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
