import { call, get, picture } from './request'
import type { Scene, StationCode } from './types'

/** Whoever scans a code has no town yet: the code says which. */
export const scene = (token: string) => get<Scene>(`/scenes/${encodeURIComponent(token)}`)
export const stationCode = (station: string) => get<StationCode>('/station/code/link', { station })
export const renewStationCode = (station: string) => call<StationCode>('PUT', '/station/code', { query: { station } })
export const stationPicture = (station: string) => picture('/station/code', { station })
