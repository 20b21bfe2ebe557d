import { describe, expect, it } from 'vitest'
import { runsOf } from '@/utils/holidays'

const day = (date: string, name: string, kind: 'HOLIDAY' | 'WORKDAY') => ({ day: date, name, kind, basis: 'NOTICE' as const })

describe('a calendar year', () => {
  it('tells days that follow one another as one', () => {
    const runs = runsOf([
      day('2026-02-14', '春节调休', 'WORKDAY'),
      day('2026-02-15', '春节', 'HOLIDAY'),
      day('2026-02-16', '春节', 'HOLIDAY'),
      day('2026-02-28', '春节调休', 'WORKDAY'),
      day('2026-03-01', '元宵', 'HOLIDAY')
    ])
    expect(runs.map(({ first, last, name }) => [first, last, name])).toEqual([
      ['2026-02-14', '2026-02-14', '春节调休'],
      ['2026-02-15', '2026-02-16', '春节'],
      ['2026-02-28', '2026-02-28', '春节调休'],
      ['2026-03-01', '2026-03-01', '元宵']
    ])
  })

  it('is empty without days', () => {
    expect(runsOf([])).toEqual([])
  })
})
