import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import * as orders from '@/api/orders'
import type { Order, Session } from '@/api/types'
import AppButton from '@/components/AppButton.vue'
import SessionDays from '@/components/SessionDays.vue'
import OrderOutcome from '@/pages/orders/OrderOutcome.vue'
import { choosable } from '@/utils/areas'
import { qrUri } from '@/utils/qr'

vi.mock('@/api/orders')

const session = (id: number, startsAt: string, free: number): Session => ({
  id, itemId: 1, station: { id: 1, code: 'SN-014', name: '华浜' }, startsAt, endsAt: startsAt.replace(':00:00', ':30:00'), capacity: 12, free, cancelledText: null, draw: null
})

describe('a button', () => {
  it('cannot be pressed while it is busy', async () => {
    const button = mount(AppButton, { props: { busy: true } })
    await button.find('button').trigger('click')
    expect(button.emitted('press')).toBeUndefined()
    await button.setProps({ busy: false })
    await button.find('button').trigger('click')
    expect(button.emitted('press')).toHaveLength(1)
  })
})

describe('the times to choose from', () => {
  const days = mount(SessionDays, {
    props: { sessions: [session(2, '2026-11-25T02:00:00Z', 0), session(3, '2026-11-24T16:00:00Z', 1), session(1, '2026-11-24T01:00:00Z', 3)] }
  })

  it('stand in order under the day they begin on in Shanghai', () => {
    expect(days.findAll('.session-day-name')).toHaveLength(2)
    expect(days.findAll('[data-testid=session-choice]').map((one) => one.attributes('data-session'))).toEqual(['1', '3', '2'])
  })

  it('can be chosen, a full one to wait', async () => {
    for (const choice of days.findAll('[data-testid=session-choice]')) await choice.trigger('click')
    expect(days.emitted('choose')!.map(([chosen]) => (chosen as Session).id)).toEqual([1, 3, 2])
    expect(days.find('[data-session="2"]').text()).toContain('可候补')
  })

  it('say which one is cancelled, and why', async () => {
    const cancelled = { ...session(4, '2026-11-25T02:00:00Z', 3), free: 0, cancelledText: '老师病了。您可以：下周再来' }
    const day = mount(SessionDays, { props: { sessions: [cancelled] } })
    await day.find('[data-session="4"]').trigger('click')
    expect(day.emitted('choose')).toBeUndefined()
    expect(day.find('[data-session="4"]').text()).toContain('已取消')
    expect(day.find('[data-testid=session-cancelled]').text()).toContain('下周再来')
  })
})

describe('rating', () => {
  const delivered = { number: 'ABCD2345', actions: ['rating'] } as unknown as Order
  const show = () => mount(OrderOutcome, { props: { order: delivered }, global: { stubs: { OrderRework: true } } })

  it('begins with no score chosen and nothing to send', () => {
    const outcome = show()
    expect(outcome.findAll('[aria-checked=true]')).toHaveLength(0)
    expect(outcome.find('[data-testid=action-rating]').exists()).toBe(false)
    expect(outcome.find('[data-testid=action-rework]').exists()).toBe(false)
  })

  it('sends the score one pressed', async () => {
    vi.mocked(orders.rate).mockResolvedValue(delivered)
    const outcome = show()
    await outcome.find('[data-testid=rate-2]').trigger('click')
    await outcome.find('[data-testid=action-rating]').trigger('click')
    expect(orders.rate).toHaveBeenCalledWith('ABCD2345', 2, undefined)
    expect(outcome.emitted('changed')).toEqual([[delivered]])
  })
})

describe('small things', () => {
  it('only neighbourhoods and cells can be lived in', () => {
    const groups = choosable([
      { code: 'T', name: '淞南镇', level: 'TOWN', parent: null },
      { code: 'G', name: '第一网格', level: 'GRID', parent: 'T' },
      { code: 'N', name: '一村', level: 'NEIGHBOURHOOD', parent: 'G' },
      { code: 'C', name: '3号楼', level: 'CELL', parent: 'N' }
    ])
    expect(groups).toEqual([
      { name: '第一网格', choices: [{ value: 'N', text: '一村' }] },
      { name: '一村', choices: [{ value: 'C', text: '3号楼' }] }
    ])
  })

  it('a code to scan has its quiet zone and differs from token to token', () => {
    expect(decodeURIComponent(qrUri('a'))).toContain('viewBox="0 0 29 29"')
    expect(qrUri('a')).not.toBe(qrUri('b'))
  })
})
