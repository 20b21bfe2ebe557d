import { describe, expect, it } from 'vitest'
import type { Look } from '@/api/types'
import { glancesOf, thingsOf } from '@/utils/looks'

const look = (what: Look['what'], at: string, by = '淞南六村站 王师傅', number = 'ABCDEFGH'): Look => ({
  at, by, what, role: '站点', order: { number, title: '上门小修' }
})

describe('who looked', () => {
  it('reads phone and address of one opening as one look', () => {
    const glances = glancesOf([look('ADDRESS', '2026-11-22T02:00:00.120Z'), look('PHONE', '2026-11-22T02:00:00.100Z')])
    expect(glances).toHaveLength(1)
    expect(glances.map(thingsOf)).toEqual(['电话和地址'])
  })

  it('keeps others, other orders and other times apart', () => {
    const glances = glancesOf([
      look('PHONE', '2026-11-22T03:00:00Z'),
      look('PHONE', '2026-11-22T02:00:00Z'),
      look('PHONE', '2026-11-22T02:00:00Z', '淞南六村站 李师傅'),
      look('ADDRESS', '2026-11-22T02:00:00Z', '淞南六村站 李师傅', 'HGFEDCBA')
    ])
    expect(glances).toHaveLength(4)
    expect(glances.map(thingsOf)).toEqual(['电话', '电话', '电话', '地址'])
  })
})
