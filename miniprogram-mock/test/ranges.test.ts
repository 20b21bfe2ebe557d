import { describe, expect, it } from 'vitest'
import type { Availability } from '@/api/types'
import { endsOf, firstFree, spokenChoice, spokenLength, stepsOf } from '@/utils/ranges'

const NOW = Date.parse('2026-11-23T00:00:00Z')

const room = {
  byDay: false,
  days: [
    { day: '2026-11-24', starts: [{ startsAt: '2026-11-24T01:00:00Z', endsAt: '2026-11-24T01:15:00Z', free: 0, until: null }] },
    { day: '2026-11-25', starts: [{ startsAt: '2026-11-25T01:00:00Z', endsAt: '2026-11-25T01:15:00Z', free: 1, until: '2026-11-25T01:45:00Z' }] }
  ]
} as unknown as Availability

/** Handed over from nine to eleven; on the 25th the station is closed. */
const thing = {
  byDay: true,
  days: [
    { day: '2026-11-24', starts: [{ startsAt: '2026-11-24T01:00:00Z', endsAt: '2026-11-24T03:00:00Z', free: 1, until: '2026-11-26T03:00:00Z' }] },
    { day: '2026-11-25', starts: [] },
    { day: '2026-11-26', starts: [{ startsAt: '2026-11-26T01:00:00Z', endsAt: '2026-11-26T03:00:00Z', free: 1, until: '2026-11-27T03:00:00Z' }] },
    { day: '2026-11-27', starts: [{ startsAt: '2026-11-27T01:00:00Z', endsAt: '2026-11-27T03:00:00Z', free: 1, until: null }] }
  ]
} as unknown as Availability

const first = (of: Availability, day: number) => of.days[day]!.starts[0]!

describe('what may be chosen of a room or a thing', () => {
  it('begins on the first day that has something free', () => {
    expect(firstFree(room)).toBe('2026-11-25')
    expect(firstFree(thing)).toBe('2026-11-24')
    expect(stepsOf(thing)).toHaveLength(3)
  })

  it('ends at any quarter of an hour for which the room stays free', () => {
    expect(endsOf(room, first(room, 1))).toEqual(['2026-11-25T01:15:00Z', '2026-11-25T01:30:00Z', '2026-11-25T01:45:00Z'])
    expect(endsOf(room, first(room, 0))).toEqual([])
  })

  it('is brought back on a day on which the station is open', () => {
    expect(endsOf(thing, first(thing, 0))).toEqual(['2026-11-24T03:00:00Z', '2026-11-26T03:00:00Z'])
  })

  it('is said in a sentence', () => {
    expect(spokenLength(false, '2026-11-25T01:00:00Z', '2026-11-25T02:30:00Z')).toBe('1小时30分钟')
    expect(spokenLength(true, '2026-11-24T01:00:00Z', '2026-11-26T03:00:00Z')).toBe('3天')
    expect(spokenChoice(false, '2026-11-25T01:00:00Z', '2026-11-25T02:30:00Z', NOW)).toBe('后天，从9:00到10:30，共1小时30分钟')
    expect(spokenChoice(true, '2026-11-24T01:00:00Z', '2026-11-26T03:00:00Z', NOW)).toBe('明天来取（9:00起），11月26日（周四）11:00前还，共3天')
  })
})
