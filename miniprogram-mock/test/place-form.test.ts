import { describe, expect, it } from 'vitest'
import type { ItemDetail } from '@/api/types'
import { bodyOf, chosenFrom, useMissing, usePlaceForm } from '@/pages/orders/usePlaceForm'

const haircut = { id: 1, booking: 'SESSION', needsAddress: false, guards: [] } as unknown as ItemDetail
const atHome = { id: 2, booking: 'REVIEW', needsAddress: true, guards: [{ code: 'family_present', text: '请家人在场' }] } as unknown as ItemDetail

describe('the order form', () => {
  it('sends nothing but what was said', () => {
    const { form, begin } = usePlaceForm()
    begin({ area: '310113113014' } as never)
    form.address = '3号201室'
    form.other.name = '不该带上'
    const session = chosenFrom({ session: '102', from: '2026-11-23T01:00:00Z', until: '2026-11-23T02:00:00Z', at: '%E5%8D%8E%E6%B5%9C' })
    expect(session?.station.name).toBe('华浜')
    expect(bodyOf(form, haircut, session)).toEqual({ itemId: 1, sessionId: 102 })
  })

  it('names every gap of a visit at home for somebody else, but only after the first try', () => {
    const { form } = usePlaceForm()
    form.who = 'other'
    form.other.birthYear = '48'
    const { missing, complete } = useMissing(form, () => atHome)
    expect(missing.value).toEqual({})
    form.tried = true
    expect(Object.keys(missing.value).sort()).toEqual(['address', 'area', 'birthYear', 'consent', 'guards', 'name', 'relation'])
    expect(complete()).toBe(false)
  })

  it('carries the other person, how they agreed, and the time wished', () => {
    const { form } = usePlaceForm()
    Object.assign(form, { who: 'other', area: 'A1', address: ' 3号201室 ', wishedTime: '2026-11-24T01:00:00Z', note: ' 听力不好 ', guardsRead: true, tried: true })
    Object.assign(form.other, { name: '张老伯 ', birthYear: '1938', relation: '父亲', consent: 'VOICE' })
    expect(useMissing(form, () => atHome).complete()).toBe(true)
    expect(bodyOf(form, atHome, null)).toEqual({
      itemId: 2, area: 'A1', address: '3号201室', wishedTime: '2026-11-24T01:00:00Z', note: '听力不好',
      beneficiary: { name: '张老伯', birthYear: 1938, relation: '父亲', consent: 'VOICE' }
    })
  })
})
