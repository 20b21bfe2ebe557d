import { del, get, put } from './request'
import type { Menu, MenuDetail, MenuDraft, Page, PutMenu } from './types'

const edited = (code: string) => `/town/menus/${encodeURIComponent(code)}`

export const menus = () => get<Page<Menu>>('/menus')
export const menu = (code: string, near?: string | null) => get<MenuDetail>(`/menus/${encodeURIComponent(code)}`, { near })

export const draft = (code: string) => get<MenuDraft>(edited(code))
export const keep = (code: string, menu: PutMenu) => put<MenuDraft>(edited(code), menu)
export const remove = (code: string) => del<void>(edited(code))
