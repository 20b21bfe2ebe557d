import type { Station } from '@/api/types'
import type { Point } from '@/platform/location'

/** What can be drawn: a station, or a station and its numbers. */
export type Placed = Pick<Station, 'code' | 'name' | 'lng' | 'lat' | 'openNow'>

export interface Pin {
  codes: string[]
  names: string[]
  open: boolean
  /** Per cent of the drawing's width and height. */
  x: number
  y: number
}

const MARGIN = 9
const TOO_CLOSE = 10

/** Stations as pins in a box of 100 × 100; what would lie under one finger becomes one pin. */
export function placeOnMap(stations: Placed[], here: Point | null): { pins: Pin[]; here: { x: number; y: number } | null } {
  if (stations.length === 0) return { pins: [], here: null }
  const place = projection(stations)
  const pins: Pin[] = []
  for (const station of stations) {
    const spot = place(station)
    const neighbour = pins.find((pin) => Math.hypot(pin.x - spot.x, pin.y - spot.y) < TOO_CLOSE)
    if (neighbour) join(neighbour, station)
    else pins.push({ codes: [station.code], names: [station.name], open: station.openNow, ...spot })
  }
  const mine = here && place(here)
  return { pins, here: mine && inside(mine) ? mine : null }
}

function join(pin: Pin, station: Placed): void {
  pin.codes.push(station.code)
  pin.names.push(station.name)
  pin.open ||= station.openNow
}

function projection(points: Point[]): (point: Point) => { x: number; y: number } {
  const west = Math.min(...points.map(({ lng }) => lng))
  const east = Math.max(...points.map(({ lng }) => lng))
  const south = Math.min(...points.map(({ lat }) => lat))
  const north = Math.max(...points.map(({ lat }) => lat))
  const along = (value: number, from: number, to: number) =>
    from === to ? 50 : MARGIN + ((value - from) / (to - from)) * (100 - 2 * MARGIN)
  return ({ lng, lat }) => ({ x: along(lng, west, east), y: along(lat, north, south) })
}

const inside = ({ x, y }: { x: number; y: number }) => x > 0 && x < 100 && y > 0 && y < 100
