import { describe, expect, it } from 'vitest'
import { clock, dayAfter, dayOf, instantOf, spoken, spokenDay, spokenMinutes, spokenRange } from '@/utils/time'

const now = Date.parse('2026-11-22T02:00:00Z') // Sunday, ten in the morning in Shanghai

describe('times as people say them', () => {
  it('names the near days and the part of the day', () => {
    expect(spoken('2026-11-22T01:00:00Z', now)).toBe('今天上午9:00')
    expect(spoken('2026-11-23T06:30:00Z', now)).toBe('明天下午2:30')
    expect(spoken('2026-11-24T04:00:00Z', now)).toBe('后天中午12:00')
  })

  it('names date and weekday of any other day', () => {
    expect(spoken('2026-11-25T01:00:00Z', now)).toBe('11月25日（周三）9:00')
    expect(spoken('2026-11-21T01:00:00Z', now)).toBe('11月21日（周六）9:00')
  })

  it('reckons days in Shanghai, not where the phone is', () => {
    expect(dayOf('2026-11-22T15:59:59Z')).toBe('2026-11-22')
    expect(dayOf('2026-11-22T16:00:00Z')).toBe('2026-11-23')
    expect(spokenDay('2026-11-23', Date.parse('2026-11-22T16:30:00Z'))).toBe('今天')
  })

  it('names the end of a range only as far as it differs', () => {
    expect(spokenRange('2026-11-25T01:00:00Z', '2026-11-25T03:00:00Z', now)).toBe('11月25日（周三）9:00–11:00')
    expect(spokenRange('2026-11-23T05:30:00Z', '2026-11-23T07:30:00Z', now)).toBe('明天下午1:30–3:30')
    expect(spokenRange('2026-11-23T03:00:00Z', '2026-11-23T05:00:00Z', now)).toBe('明天上午11:00–下午1:00')
    expect(spokenRange('2026-11-23T01:00:00Z', '2026-11-30T01:00:00Z', now)).toBe('明天上午9:00 – 11月30日（周一）9:00')
  })

  it('turns an hour in Shanghai into an instant and back', () => {
    expect(instantOf('2026-11-25', '00:30')).toBe('2026-11-24T16:30:00Z')
    expect(clock(instantOf('2026-11-25', '09:05'))).toBe('9:05')
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01')
  })

  it('says how long something takes', () => {
    expect([45, 90, 120, 1440, 10080].map(spokenMinutes)).toEqual(['45分钟', '1.5小时', '2小时', '1天', '7天'])
  })
})
