import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Station } from '@/api/types'
import StationMap from '@/components/StationMap.vue'
import { canPart, placeOnMap } from '@/utils/schematic'

const station = (code: string, lng: number, lat: number, openNow = true) => ({ code, name: code, lng, lat, openNow }) as Station
const south = station('南', 121.48, 31.3)
const north = station('北', 121.5, 31.36, false)
const northToo = station('北邻', 121.5002, 31.3598)

describe('the schematic map', () => {
  it('keeps north up and joins what would lie under one finger', () => {
    const { pins } = placeOnMap([south, north, northToo], null)
    expect(pins.map(({ codes, open }) => [codes.join(), open])).toEqual([['南', 1], ['北,北邻', 1]])
    expect(pins[1]!.y).toBeLessThan(pins[0]!.y)
    expect(pins[1]!.x).toBeGreaterThan(pins[0]!.x)
  })

  it('leaves room for a finger and for words between any two pins, and loses no station', () => {
    const many = Array.from({ length: 60 }, (_, i) => station(`S${i}`, 121.4 + ((i * 37) % 60) / 600, 31.3 + ((i * 23) % 60) / 600))
    const { pins } = placeOnMap(many, null)
    expect(pins.flatMap(({ codes }) => codes).sort()).toEqual(many.map(({ code }) => code).sort())
    for (const a of pins) for (const b of pins) expect(a === b || Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) >= 17).toBe(true)
  })

  it('joins a station to the nearest pin and not to the first one near enough', () => {
    const { pins } = placeOnMap([station('西', 0, 0), station('东', 0.22, 0), station('中', 0.13, 0), station('远', 1, 1)], null)
    expect(pins.map(({ codes }) => codes.join())).toEqual(['西', '东,中', '远'])
  })

  it('looks more closely at some, and draws only what falls into the picture', () => {
    const { pins } = placeOnMap([south, north, northToo], null, ['北', '北邻'])
    expect(pins.map(({ codes }) => codes.join())).toEqual(['北', '北邻'])
  })

  it('copes with one station, and leaves out a person who is somewhere else', () => {
    const { pins, here } = placeOnMap([south, north], { lng: 116, lat: 40 })
    expect([pins.length, here]).toEqual([2, null])
    expect(placeOnMap([south], null).pins[0]).toMatchObject({ x: 50, y: 50 })
    expect(placeOnMap([], null).pins).toEqual([])
  })

  it('knows when looking closer is no use', () => {
    expect(canPart([north, northToo])).toBe(true)
    expect(canPart([north, { ...northToo, lng: 121.50005, lat: 31.36 }])).toBe(false)
    expect(canPart([north])).toBe(false)
  })

  it('says open and closed in words and shape', () => {
    const pins = mount(StationMap, { props: { stations: [south, { ...north, lat: 31.33 }] } }).findAll('[data-testid=map-pin]')
    expect(pins.map((pin) => [pin.text(), pin.attributes('aria-label'), pin.find('.open').exists()])).toEqual([
      ['开', '南 开着', true],
      ['休', '北 休息', false]
    ])
  })

  it('opens a cluster and finds the way back', async () => {
    const map = mount(StationMap, { props: { stations: [south, north, northToo] } })
    await map.find('[data-many=true]').trigger('click')
    expect(map.findAll('[data-testid=map-pin]').map((pin) => pin.attributes('data-code'))).toEqual(['北', '北邻'])
    expect(map.emitted('select')!.at(-1)).toEqual([['北', '北邻']])
    await map.find('[data-testid=map-back]').trigger('click')
    expect(map.findAll('[data-testid=map-pin]')).toHaveLength(2)
  })
})
