import type { Station } from '@/api/types'
import type { Point } from '@/platform/location'

/** What can be drawn: a station, or a station and its numbers. */
export type Placed = Pick<Station, 'code' | 'name' | 'lng' | 'lat' | 'openNow'>

export interface Pin {
  codes: string[]
  names: string[]
  /** How many of them are open now. */
  open: number
  /** Per cent of the drawing's width and height. */
  x: number
  y: number
}

const MARGIN = 9
/** The share of the drawing, across and down, that a pin takes with the words below it: a fingertip, in large letters too. */
const TOO_CLOSE = 17
/** Some ten metres, in degrees: what lies closer shares a door. */
const SAME_DOOR = 0.0001

/**
 * Stations as pins in a box of 100 × 100; what would lie under one finger, or behind the words of another, becomes one pin, at the nearest spot that is
 * taken already.
 *
 * @param focus the stations the drawing is about; others that fall into it are drawn as well, but do not stretch it
 */
export function placeOnMap(stations: Placed[], here: Point | null, focus: string[] = []): { pins: Pin[]; here: { x: number; y: number } | null } {
  if (stations.length === 0) return { pins: [], here: null }
  const about = stations.filter(({ code }) => focus.includes(code))
  const place = projection(about.length ? about : stations)
  const pins: Pin[] = []
  for (const station of stations) {
    const spot = place(station)
    if (!inside(spot)) continue
    const neighbour = nearest(pins, spot)
    if (neighbour) join(neighbour, station)
    else pins.push({ codes: [station.code], names: [station.name], open: Number(station.openNow), ...spot })
  }
  const mine = here && place(here)
  return { pins, here: mine && inside(mine) ? mine : null }
}

/** Whether a closer look would tell them apart. */
export function canPart(stations: Placed[]): boolean {
  const spread = (values: number[]) => Math.max(...values) - Math.min(...values)
  return stations.length > 1 && (spread(stations.map(({ lng }) => lng)) > SAME_DOOR || spread(stations.map(({ lat }) => lat)) > SAME_DOOR)
}

function nearest(pins: Pin[], { x, y }: { x: number; y: number }): Pin | null {
  let best: Pin | null = null
  let least = TOO_CLOSE
  for (const pin of pins) {
    const distance = Math.max(Math.abs(pin.x - x), Math.abs(pin.y - y))
    if (distance < least) [best, least] = [pin, distance]
  }
  return best
}

function join(pin: Pin, station: Placed): void {
  pin.codes.push(station.code)
  pin.names.push(station.name)
  pin.open += Number(station.openNow)
}

function projection(points: Point[]): (point: Point) => { x: number; y: number } {
  const west = Math.min(...points.map(({ lng }) => lng))
  const east = Math.max(...points.map(({ lng }) => lng))
  const south = Math.min(...points.map(({ lat }) => lat))
  const north = Math.max(...points.map(({ lat }) => lat))
  const along = (value: number, from: number, to: number) =>
    from === to ? (value === from ? 50 : -1) : MARGIN + ((value - from) / (to - from)) * (100 - 2 * MARGIN)
  return ({ lng, lat }) => ({ x: along(lng, west, east), y: along(lat, north, south) })
}

const inside = ({ x, y }: { x: number; y: number }) => x > 0 && x < 100 && y > 0 && y < 100
