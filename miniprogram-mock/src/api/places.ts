import { get } from './request'
import type { Area, Page, Station, StationDetail, Town } from './types'

export interface StationQuery {
  near?: string | null
  item?: number
  after?: string | null
  size?: number
}

export const towns = () => get<Page<Town>>('/towns')
export const stations = (query: StationQuery) => get<Page<Station>>('/stations', { ...query })
export const station = (code: string, near?: string | null) =>
  get<StationDetail>(`/stations/${encodeURIComponent(code)}`, { near })

/** A town has dozens of areas, seldom hundreds: all of them at once, so that the picker can group them. */
export async function areas(): Promise<Area[]> {
  const all: Area[] = []
  let after: string | null = null
  do {
    const page: Page<Area> = await get<Page<Area>>('/areas', { size: 100, after })
    all.push(...page.items)
    after = page.next
  } while (after !== null)
  return all
}
