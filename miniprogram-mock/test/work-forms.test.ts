import { flushPromises, mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as orders from '@/api/orders'
import type { Me, Order } from '@/api/types'
import CancelSheet from '@/components/work/CancelSheet.vue'
import AcceptForm from '@/components/work/AcceptForm.vue'
import DeliverForm from '@/components/work/DeliverForm.vue'
import ProposalSheet from '@/components/work/ProposalSheet.vue'
import ResolveForm from '@/components/work/ResolveForm.vue'
import ReturnSheet from '@/components/work/ReturnSheet.vue'
import TriageForm from '@/components/work/TriageForm.vue'
import { useSession } from '@/stores/session'

const order = (part: Partial<Order> = {}) => ({ number: 'ABCD3789', person: null, phone: null, beneficiary: null, guards: [], wishedTime: null, proposedTime: null, ...part }) as unknown as Order
const fresh = order({ status: 'CONFIRMED' })

// The sheet is drawn by a library that the tests leave out: its inside counts.
const global = { stubs: { 'wd-popup': { template: '<div><slot /></div>' } } }

const press = (form: VueWrapper, id: string, value?: string) =>
  form.get(`[data-testid="${id}"]${value === undefined ? '' : `[data-value="${value}"]`}`).trigger('click')
const type = (form: VueWrapper, id: string, value: string) => {
  const event = new CustomEvent('input', { detail: { value } })
  form.get(`[data-testid="${id}"]`).element.dispatchEvent(event)
  return flushPromises()
}

describe('triage', () => {
  beforeEach(() => void vi.spyOn(orders, 'triage').mockResolvedValue(fresh))

  it('takes it on with one tap', async () => {
    const form = mount(TriageForm, { props: { order: order() }, global })
    await press(form, 'triage-dispatch')
    await flushPromises()
    expect(orders.triage).toHaveBeenCalledWith('ABCD3789', 'DISPATCH')
    expect(form.emitted('done')).toEqual([[fresh]])
  })

  it('says no only with a reason and a place to go to', async () => {
    const form = mount(TriageForm, { props: { order: order() }, global })
    await press(form, 'triage-reject')
    await type(form, 'triage-reason', '不在服务范围')
    await press(form, 'confirm-yes')
    expect(orders.triage).not.toHaveBeenCalled()
    await type(form, 'triage-referral', ' 受理中心 ')
    await press(form, 'confirm-yes')
    expect(orders.triage).toHaveBeenCalledWith('ABCD3789', 'REJECT', '不在服务范围', '受理中心')
  })
})

describe('acceptance', () => {
  beforeEach(() => void vi.spyOn(orders, 'accept').mockResolvedValue(fresh))

  it('takes the wished time without naming one', async () => {
    const form = mount(AcceptForm, { props: { order: order({ wishedTime: '2026-11-24T01:00:00Z' }) }, global })
    await press(form, 'accept-submit')
    expect(orders.accept).toHaveBeenCalledWith('ABCD3789', {})
  })

  it('needs a time where none was wished', async () => {
    const form = mount(AcceptForm, { props: { order: order() }, global })
    await press(form, 'accept-submit')
    expect(orders.accept).not.toHaveBeenCalled()
    const day = form.findAll('[data-testid="propose-day"]')[1]?.attributes('data-value') ?? ''
    await press(form, 'propose-day', day)
    await press(form, 'propose-hour', '09')
    await press(form, 'propose-minute', '30')
    await press(form, 'accept-submit')
    expect(orders.accept).toHaveBeenCalledWith('ABCD3789', { startsAt: `${day}T01:30:00Z` })
  })
})

describe('return', () => {
  it('takes a reason from the list, and words for any other', async () => {
    const giveBack = vi.spyOn(orders, 'giveBack').mockResolvedValue(fresh)
    const form = mount(ReturnSheet, { props: { order: order(), open: true }, global })
    await press(form, 'return-submit')
    await press(form, 'return-reason', 'OTHER')
    await press(form, 'return-submit')
    expect(giveBack).not.toHaveBeenCalled()
    await press(form, 'return-reason', 'UNSAFE')
    await press(form, 'return-submit')
    expect(giveBack).toHaveBeenCalledWith('ABCD3789', 'UNSAFE', undefined)
  })
})

describe('cancelling', () => {
  const ourOrder = (part: Partial<Order> = {}) => order({ status: 'CONFIRMED', station: { id: 1, code: 'SN-014', name: '华浜' }, ...part })
  const as = (role: string, code: string) => {
    useSession().me = { roles: [{ role, scope: { kind: 'STATION', code, name: null } }] } as unknown as Me
  }

  beforeEach(() => void vi.spyOn(orders, 'cancel').mockReset().mockResolvedValue(fresh))

  it('asks a station whether the resident wants it, and for an alternative only when it does so itself', async () => {
    as('STATION', 'SN-014')
    const form = mount(CancelSheet, { props: { order: ourOrder(), open: true }, global })
    await press(form, 'cancel-submit')
    await press(form, 'cancel-who', 'provider')
    await type(form, 'cancel-reason', '停电')
    await press(form, 'cancel-submit')
    expect(orders.cancel).not.toHaveBeenCalled()
    await type(form, 'cancel-alternative', '明天再来')
    await press(form, 'cancel-submit')
    expect(orders.cancel).toHaveBeenLastCalledWith('ABCD3789', '停电', { alternative: '明天再来' })
    await press(form, 'cancel-who', 'resident')
    await press(form, 'cancel-submit')
    expect(orders.cancel).toHaveBeenLastCalledWith('ABCD3789', '停电', { onBehalf: true })
  })

  it('asks nobody where there is only one who can', async () => {
    as('PARTNER', 'FIX')
    expect(mount(CancelSheet, { props: { order: ourOrder(), open: true }, global }).find('[data-testid="cancel-who"]').exists()).toBe(false)
    as('STATION', 'SN-014')
    const form = mount(CancelSheet, { props: { order: ourOrder({ status: 'SUBMITTED' }), open: true }, global })
    expect(form.find('[data-testid="cancel-alternative"]').exists()).toBe(false)
    await type(form, 'cancel-reason', '不需要了')
    await press(form, 'cancel-submit')
    expect(orders.cancel).toHaveBeenCalledWith('ABCD3789', '不需要了', { onBehalf: true })
  })
})

describe('delivery', () => {
  it('needs a note only when something was handed over', async () => {
    const deliver = vi.spyOn(orders, 'deliver').mockResolvedValue(fresh)
    await press(mount(DeliverForm, { props: { order: order() }, global }), 'deliver-submit')
    expect(deliver).toHaveBeenLastCalledWith('ABCD3789', undefined)
    const form = mount(DeliverForm, { props: { order: order({ guards: [{ code: 'custody_log', text: '' }] }) }, global })
    await press(form, 'deliver-submit')
    expect(deliver).toHaveBeenCalledTimes(1)
    await type(form, 'deliver-note', '医保卡已还')
    await press(form, 'deliver-submit')
    expect(deliver).toHaveBeenLastCalledWith('ABCD3789', '医保卡已还')
  })
})

describe('settling a complaint', () => {
  it('needs an outcome and words', async () => {
    const resolve = vi.spyOn(orders, 'resolve').mockResolvedValue(fresh)
    const form = mount(ResolveForm, { props: { order: order() }, global })
    await press(form, 'resolution-outcome', 'REDONE')
    await press(form, 'resolution-submit')
    expect(resolve).not.toHaveBeenCalled()
    await type(form, 'resolution-words', '已经补剪')
    await press(form, 'resolution-submit')
    expect(resolve).toHaveBeenCalledWith('ABCD3789', 'REDONE', '已经补剪')
  })
})

describe('another time', () => {
  it('of a visit is proposed with a reason', async () => {
    const propose = vi.spyOn(orders, 'propose').mockResolvedValue(fresh)
    const sheet = mount(ProposalSheet, { props: { order: order({ booking: 'REVIEW', startsAt: '2026-11-24T01:00:00Z' }), open: true }, global })
    await press(sheet, 'proposal-submit')
    const day = sheet.findAll('[data-testid="propose-day"]')[1]?.attributes('data-value') ?? ''
    await press(sheet, 'propose-day', day)
    await press(sheet, 'propose-hour', '09')
    await press(sheet, 'proposal-submit')
    expect(propose).not.toHaveBeenCalled()
    await type(sheet, 'proposal-reason', '师傅那天有事')
    await press(sheet, 'proposal-submit')
    expect(propose).toHaveBeenCalledWith('ABCD3789', { startsAt: `${day}T01:00:00Z` }, '师傅那天有事')
  })
})
