import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import * as pledges from '@/api/pledges'
import type { Pledge } from '@/api/types'
import PledgeBar from '@/components/work/PledgeBar.vue'
import PledgeQuantitySheet from '@/pages/partner/PledgeQuantitySheet.vue'
import { endOfMonth, monthFrom, wholeNumber } from '@/utils/pledge'

const pledge = (part: Partial<Pledge> = {}): Pledge => ({
  number: 'ABCDEFGH',
  unit: { code: 'BARBER', name: '理发队' },
  title: '免费理发',
  item: null,
  unitWord: '人次',
  from: '2026-12-01',
  until: '2026-12-31',
  state: 'RUNNING',
  balance: { pledged: 40, committed: 3, used: 9, expired: 0, free: 28 },
  ...part
})

describe('the bar of a pledge', () => {
  it('is divided as the account is, and says the numbers', () => {
    const bar = mount(PledgeBar, { props: { pledge: pledge(), long: true } })
    expect(bar.findAll('.pledge-part').map((part) => part.attributes('style'))).toEqual(['width: 22.5%;', 'width: 7.5%;', 'width: 70%;'])
    expect(bar.text()).toContain('还剩 28 人次')
    expect(bar.findAll('.pledge-key').map((key) => key.text())).toEqual(['已用掉 9', '已约出 3', '还剩 28'])
  })

  it('says what was given when it is over', () => {
    const over = pledge({ state: 'OVER', balance: { pledged: 40, committed: 0, used: 9, expired: 31, free: 0 } })
    expect(mount(PledgeBar, { props: { pledge: over } }).text()).toContain('用掉 9 人次')
  })
})

describe('another quantity', () => {
  const open = async () => {
    const sheet = mount(PledgeQuantitySheet, { props: { pledge: pledge(), what: null }, global: { stubs: { SheetDialog: { template: '<div><slot /><slot name="footer" /></div>' } } } })
    await sheet.setProps({ what: 'resize' })
    return sheet
  }

  it('begins with the present one and is sent as a number', async () => {
    const resize = vi.spyOn(pledges, 'resize').mockResolvedValue(pledge({ balance: { pledged: 40, committed: 3, used: 9, expired: 0, free: 28 } }))
    const sheet = await open()
    await sheet.find('[data-testid=pledge-send]').trigger('click')
    await vi.waitFor(() => expect(sheet.emitted('done')).toHaveLength(1))
    expect(resize).toHaveBeenCalledWith('ABCDEFGH', 40)
  })
})

describe('what somebody types as a quantity', () => {
  it('is a whole number that can be pledged', () => {
    expect(['40', ' 7 ', '100000'].map(wholeNumber)).toEqual([40, 7, 100_000])
    expect(['', '0', '-1', '1.5', '100001', '四十'].map(wholeNumber)).toEqual([null, null, null, null, null, null])
  })
})

describe('months', () => {
  it('follow each other', () => {
    expect(monthFrom('2026-12', 1)).toBe('2027-01')
    expect(monthFrom('2027-01', -1)).toBe('2026-12')
    expect(monthFrom('2026-01', 1)).toBe('2026-02')
    expect(endOfMonth('2028-02')).toBe('2028-02-29')
    expect(endOfMonth('2026-12')).toBe('2026-12-31')
  })
})
