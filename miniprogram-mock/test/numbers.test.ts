import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { Today } from '@/api/numbers'
import type { Me } from '@/api/types'
import TownNav from '@/components/TownNav.vue'
import BarRows from '@/components/town/BarRows.vue'
import TodayNumbers from '@/components/town/TodayNumbers.vue'
import { useSession } from '@/stores/session'

const station = { id: 1, code: 'SN-014', name: '华浜' }
const today = (overdue: number): Today => ({
  asOf: '2026-11-23T02:00:00Z',
  open: [{ status: 'SUBMITTED', words: '待答复', count: 4 }, { status: 'REWORK', words: '整改中', count: 0 }],
  today: { placed: 7, confirmed: 5, served: 3, closed: 2, cancelled: 1 },
  next: [{ number: 'ABCDEFGH', title: '家电维修', status: 'SUBMITTED', statusWords: '待答复', heldBy: '华浜', station, dueAt: '2026-11-23T03:00:00Z' }],
  late: [],
  overdue: overdue ? [{ station, count: overdue }] : [],
  ratings: { count: 0, mean: null, low: [] },
  stations: { open: 3, total: 40 }
})

describe('today in numbers', () => {
  it('leads from a deadline to its order', async () => {
    const shown = mount(TodayNumbers, { props: { today: today(0) } })
    await shown.find('[data-testid=due-order]').trigger('click')
    expect(uni.navigateTo).toHaveBeenCalledWith({ url: '/pages/staff/order?number=ABCDEFGH' })
  })

  it('is urgent only when something is late', () => {
    const tile = (count: number) => mount(TodayNumbers, { props: { today: today(count) } }).find('[data-testid=tile-late]')
    expect(tile(0).classes()).not.toContain('urgent')
    expect(tile(2).classes()).toContain('urgent')
    expect(tile(2).text()).toContain('2')
  })

  it('leaves out states that nothing is in', () => {
    const bars = mount(TodayNumbers, { props: { today: today(0) } }).find('[data-testid=bars-open]')
    expect(bars.text()).toContain('待答复')
    expect(bars.text()).not.toContain('整改中')
  })
})

describe('bars', () => {
  it('are as long as their share of the longest', () => {
    const bars = mount(BarRows, {
      props: { bars: [{ key: 'a', text: '甲', count: 4 }, { key: 'b', text: '乙', count: 1 }], unit: (n: number) => `${n}单`, testid: 'bars' }
    })
    expect(bars.findAll('.bar-fill').map((bar) => bar.attributes('style'))).toEqual(['width: 100%;', 'width: 25%;'])
  })
})

describe("the operators' navigation", () => {
  const navOf = (role: 'TOWN' | 'DISTRICT', beside: boolean) => {
    useSession().me = { roles: [{ role, scope: null }] } as unknown as Me
    return mount(TownNav, { props: { here: 'today', beside } })
  }

  it('shows nobody more than they may open', () => {
    expect(navOf('DISTRICT', true).find('[data-testid=nav-audit]').exists()).toBe(false)
    expect(navOf('TOWN', true).find('[data-testid=nav-audit]').exists()).toBe(true)
  })

  it('replaces the page beside it, and opens one from a list', async () => {
    await navOf('TOWN', true).find('[data-testid=nav-audit]').trigger('click')
    expect(uni.redirectTo).toHaveBeenCalledWith({ url: '/pages/town/audit' })
    await navOf('TOWN', false).find('[data-testid=nav-audit]').trigger('click')
    expect(vi.mocked(uni.navigateTo)).toHaveBeenCalledWith({ url: '/pages/town/audit' })
  })
})
