import { get } from './request'
import type { Area, Page, Station, StationDetail, Town } from './types'

export interface StationQuery {
  near?: string | null
  item?: number
  after?: string | null
  size?: number
}

export const towns = () => get<Page<Town>>('/towns')
export const areas = () => get<Page<Area>>('/areas', { size: 100 })
export const stations = (query: StationQuery) => get<Page<Station>>('/stations', { ...query })
export const station = (code: string, near?: string | null) =>
  get<StationDetail>(`/stations/${encodeURIComponent(code)}`, { near })
