import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import * as calendar from '@/api/calendar'
import * as desks from '@/api/desks'
import type { CancelledSession, DaySession, OrderSummary, Page, StationDay } from '@/api/types'
import ClosureSheet from '@/components/work/ClosureSheet.vue'
import PlanDay from '@/components/work/PlanDay.vue'
import SessionSheet from '@/components/work/SessionSheet.vue'
import WeekdayPicker from '@/components/work/WeekdayPicker.vue'
import { words } from '@/locale/zh-Hans'
import { writtenNumber, writtenTime } from '@/utils/clockTime'

vi.mock('@/api/calendar')
vi.mock('@/api/desks')

const stubs = { SheetDialog: { props: ['open'], template: '<div v-if="open"><slot /><slot name="footer" /></div>' } }
const session = {
  id: 7, item: { id: 1, title: '理发' }, startsAt: '2026-11-25T01:00:00Z', endsAt: '2026-11-25T03:00:00Z', capacity: 12, taken: 5,
  expected: 5, toCall: 1, byHand: false, cancelledAt: null, cancelReason: null
} as DaySession

describe('an hour as people write it', () => {
  it.each([
    ['9', '09:00'], ['9:00', '09:00'], ['14：30', '14:30'], ['9点半', '09:30'], ['9点', '09:00'], ['8点15分', '08:15'], [' 23.59 ', '23:59'],
    ['24:00', null], ['9:60', null], ['上午', null], ['', null]
  ])('%s', (text, read) => expect(writtenTime(text)).toBe(read))

  it('is followed by a number of places', () => {
    expect([writtenNumber('12'), writtenNumber('0'), writtenNumber('1.5'), writtenNumber('')]).toEqual([12, null, null, null])
  })
})

describe('the days of a week', () => {
  it('are chosen one by one and stay in order', async () => {
    const picker = mount(WeekdayPicker, { props: { modelValue: [5], label: '' } })
    await picker.findAll('[data-testid=weekday]')[0]!.trigger('click')
    await picker.findAll('[data-testid=weekday]')[4]!.trigger('click')
    expect(picker.emitted('update:modelValue')).toEqual([[[1, 5]], [[]]])
  })
})

describe('a day of the plan', () => {
  it('opens a session, but not one that is cancelled', async () => {
    const cancelled = { ...session, id: 8, cancelledAt: '2026-11-24T01:00:00Z', cancelReason: '停电' }
    const day = mount(PlanDay, { props: { day: '2026-11-25', sessions: [session, cancelled], closed: undefined } })
    for (const one of day.findAll('[data-testid=plan-session]')) await one.trigger('click')
    expect(day.emitted('open')).toEqual([[session]])
    expect(day.text()).toContain('原因：停电')
  })
})

describe('cancelling a session', () => {
  const show = async () => {
    const sheet = mount(SessionSheet, { props: { session: null as DaySession | null }, global: { stubs } })
    await sheet.setProps({ session })
    return sheet
  }

  it('says beforehand how many people that is', async () => {
    expect((await show()).find('[data-testid=session-people-told]').text()).toBe('约了5人：4人会收到消息，1人要打电话告诉')
  })

  it('needs a reason and an alternative', async () => {
    const sheet = await show()
    await sheet.find('[data-testid=session-cancel]').trigger('click')
    await sheet.find('[data-testid=session-cancel-submit]').trigger('click')
    expect(calendar.cancelSession).not.toHaveBeenCalled()
    expect(sheet.text()).toContain(words.calendar.needAlternative)
    const done = { session, told: 5, toCall: 1 } as CancelledSession
    vi.mocked(calendar.cancelSession).mockResolvedValue(done)
    sheet.findComponent({ name: 'ReasonInput' }).vm.$emit('update:modelValue', '老师来不了')
    sheet.findAllComponents({ name: 'AppInput' }).at(-1)!.vm.$emit('update:modelValue', '下周再来')
    await sheet.find('[data-testid=session-cancel-submit]').trigger('click')
    await flushPromises()
    expect(calendar.cancelSession).toHaveBeenCalledWith(7, '老师来不了', '下周再来')
    expect(sheet.emitted('cancelled')).toEqual([[done]])
  })
})

describe('closing for a day', () => {
  it('asks for an alternative where people are expected', async () => {
    vi.mocked(calendar.day).mockResolvedValue({ day: '2026-11-25', closed: false, reason: null, sessions: 1, people: 3, toCall: 0 } as StationDay)
    const sheet = mount(ClosureSheet, { props: { day: null as string | null, station: 'SN-014' }, global: { stubs } })
    await sheet.setProps({ day: '2026-11-25' })
    await flushPromises()
    expect(sheet.text()).toContain('共3人')
    sheet.findComponent({ name: 'ReasonInput' }).vm.$emit('update:modelValue', '停电检修')
    await sheet.find('[data-testid=closure-submit]').trigger('click')
    expect(calendar.close).not.toHaveBeenCalled()
  })

  it('shows whom it leaves as they are, with the way to each of them', async () => {
    vi.mocked(calendar.day).mockResolvedValue({ day: '2026-11-25', closed: false, reason: null, sessions: 0, people: 0, toCall: 0 } as unknown as StationDay)
    const visit = (part: object) => ({ number: 'ABCD3789', booking: 'REVIEW', item: { id: 1, title: '上门小修' }, person: '王阿婆', startsAt: '2026-11-25T02:00:00Z', endsAt: null, station: { id: 1, code: 'SN-014', name: '淞益中心' }, partner: null, ...part })
    vi.mocked(desks.stationOrders).mockResolvedValue({ items: [visit({}), visit({ number: 'BBBB3789', booking: 'SESSION' }), visit({ number: 'CCCC3789', station: { id: 2, code: 'SN-018', name: '别处' } })], next: null } as unknown as Page<OrderSummary>)
    const sheet = mount(ClosureSheet, { props: { day: null as string | null, station: 'SN-014' }, global: { stubs } })
    await sheet.setProps({ day: '2026-11-25' })
    await flushPromises()
    const shown = sheet.findAll('[data-testid=closure-visit]')
    expect(shown.map((one) => one.attributes('data-number'))).toEqual(['ABCD3789'])
    expect(shown[0]!.text()).toContain('王阿婆')
  })
})
