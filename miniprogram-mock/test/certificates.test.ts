import { describe, expect, it } from 'vitest'
import type { Certificate, Holder } from '@/api/types'
import { inOrder, lasting, mark } from '@/utils/certificates'

const certificate = (kind: Certificate['kind'], daysLeft: number | null): Certificate => ({
  kind, text: kind, until: daysLeft === null ? null : '2027-06-30', daysLeft, enteredBy: '甲', enteredAt: '2026-11-23T01:00:00Z'
})
const holder = (account: string, ...certificates: Certificate[]): Holder => ({ account, name: account, own: false, certificates })

describe('what somebody holds', () => {
  it('stands in the order in which it ends, and what never does last', () => {
    const rows = inOrder([
      holder('JIA', certificate('HEALTH', null), certificate('GAS', 40)),
      holder('YI'),
      holder('BING', certificate('CARE', -3), certificate('FIRST_AID', 0))
    ])
    expect(rows.map((row) => [row.holder.account, row.certificate.kind])).toEqual([['BING', 'CARE'], ['BING', 'FIRST_AID'], ['JIA', 'GAS'], ['JIA', 'HEALTH']])
  })

  it('is to be minded from thirty days before its end', () => {
    expect(mark(certificate('GAS', null))).toBeNull()
    expect(mark(certificate('GAS', 31))).toBeNull()
    expect(mark(certificate('GAS', 30))).toEqual({ text: '还有 30 天到期', over: false })
    expect(mark(certificate('GAS', 0))).toEqual({ text: '今天到期', over: false })
    expect(mark(certificate('GAS', -1))).toEqual({ text: '已过期，不算数了', over: true })
  })

  it('says its last day, or that it has none', () => {
    expect(lasting(certificate('GAS', 9))).toBe('有效到2027年6月30日')
    expect(lasting(certificate('GAS', null))).toBe('长期有效')
  })
})
