import { describe, expect, it } from 'vitest'
import type { Candidate, Decision } from '@/api/types'
import { isDispatched, isWhereItWasGiven, linesOf, wholeNumber } from '@/utils/dispatch'

const candidate = (code: string, total: number, why: Candidate['why'] = []): Candidate => ({
  taker: { kind: 'STATION', code, name: code }, chosen: false, place: null, metres: 100, held: 0, given: 0, kept: 0, late: 0, total,
  scores: [900, null], why
})

const decision = (candidates: Candidate[]) => ({
  candidates,
  settings: { rules: [{ code: 'DISTANCE', name: '远近', weight: 40 }, { code: 'SKILL', name: '熟不熟', weight: 10 }] }
}) as unknown as Decision

describe('the explanation of a decision', () => {
  it('counts only those who could be chosen, and says why others could not', () => {
    const lines = linesOf(decision([candidate('S1', 900), candidate('S2', 700), candidate('S3', 950, [{ code: 'FULL', text: '手上的单满了' }])]))
    expect(lines.map(({ place }) => place)).toEqual([1, 2, null])
    expect(lines[2]?.why).toBe('手上的单满了')
  })

  it('keeps a rule that says nothing apart from one that says nought', () => {
    expect(linesOf(decision([candidate('S1', 900)]))[0]?.scores).toEqual([
      { name: '远近', weight: 40, score: 900 },
      { name: '熟不熟', weight: 10, score: null }
    ])
  })

  it('is asked for only where somebody was chosen', () => {
    expect(isDispatched({ booking: 'REVIEW' })).toBe(true)
    expect(isDispatched({ booking: 'SESSION' })).toBe(false)
  })

  it('tells why somebody was chosen only while they have it', () => {
    const holder = (kind: string) => ({ heldBy: { kind, code: 'A', name: '甲', phone: null } })
    expect(isWhereItWasGiven(holder('STATION'))).toBe(true)
    expect(isWhereItWasGiven(holder('GRID'))).toBe(false)
    expect(isWhereItWasGiven({ heldBy: null })).toBe(false)
  })
})

describe('a number in the settings', () => {
  it('is a whole one within its bounds', () => {
    expect(wholeNumber('40', 0, 100)).toBe(40)
    expect(wholeNumber('0', 0, 100)).toBe(0)
    expect(wholeNumber('101', 0, 100)).toBeNull()
    expect(wholeNumber('', 0, 100)).toBeNull()
    expect(wholeNumber('-1', 0, 100)).toBeNull()
    expect(wholeNumber('4.5', 0, 100)).toBeNull()
  })
})
