import { flushPromises, mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as absence from '@/api/absence'
import type { HostCheck, Order } from '@/api/types'
import AbsenceForm from '@/components/work/AbsenceForm.vue'
import AppealForm from '@/components/work/AppealForm.vue'
import HostLine from '@/components/work/HostLine.vue'
import NoShowSheet from '@/components/work/NoShowSheet.vue'
import { words } from '@/locale/zh-Hans'
import OrderAbsence from '@/pages/orders/OrderAbsence.vue'
import { mainActions, sideActions } from '@/utils/work'

const order = (part: Partial<Order> = {}) => ({ number: 'ABCD3789', booking: 'REVIEW', dispute: null, actions: [], ...part }) as unknown as Order
const fresh = order({ status: 'SUBMITTED' })
const global = { stubs: { 'wd-popup': { template: '<div><slot /></div>' } } }

const press = (form: VueWrapper, id: string, value?: string) =>
  form.get(`[data-testid="${id}"]${value === undefined ? '' : `[data-value="${value}"]`}`).trigger('click')
const type = (form: VueWrapper, id: string, value: string) => {
  form.get(`[data-testid="${id}"]`).element.dispatchEvent(new CustomEvent('input', { detail: { value } }))
  return flushPromises()
}

beforeEach(() => void vi.restoreAllMocks())

describe('a resident who did not come', () => {
  it('is noted only after a second look', async () => {
    const note = vi.spyOn(absence, 'noteMissed').mockResolvedValue(fresh)
    const sheet = mount(NoShowSheet, { props: { order: order(), open: true }, global })
    await press(sheet, 'confirm-yes')
    await flushPromises()
    expect(note).toHaveBeenCalledWith('ABCD3789')
    expect(sheet.emitted('done')).toEqual([[fresh]])
  })

  it('stands among the exceptions, what has to be decided among what is due', () => {
    const offered = order({ actions: ['no-show', 'check-in', 'absence-decision'] })
    expect(mainActions(offered)).toEqual(['absence-decision', 'check-in'])
    expect(sideActions(offered)).toEqual(['no-show'])
  })
})

describe('nobody came', () => {
  it('is verified for a visit in words alone', async () => {
    const decide = vi.spyOn(absence, 'decideAbsence').mockResolvedValue(fresh)
    const form = mount(AbsenceForm, { props: { order: order() }, global })
    await press(form, 'absence-verdict', 'VERIFY')
    await press(form, 'absence-submit')
    expect(decide).not.toHaveBeenCalled()
    await type(form, 'absence-words', '师傅走错了')
    await press(form, 'absence-submit')
    expect(decide).toHaveBeenCalledWith('ABCD3789', 'VERIFY', '师傅走错了', undefined)
  })

  it('needs something instead for a place in a session', async () => {
    const decide = vi.spyOn(absence, 'decideAbsence').mockResolvedValue(fresh)
    const form = mount(AbsenceForm, { props: { order: order({ booking: 'SESSION' }) }, global })
    await press(form, 'absence-verdict', 'VERIFY')
    await type(form, 'absence-words', '老师病了')
    await press(form, 'absence-submit')
    expect(decide).not.toHaveBeenCalled()
    await type(form, 'absence-alternative', '下周补')
    await press(form, 'absence-submit')
    expect(decide).toHaveBeenCalledWith('ABCD3789', 'VERIFY', '老师病了', '下周补')
  })

  it('is told by the resident with or without words', async () => {
    const report = vi.spyOn(absence, 'report').mockResolvedValue(fresh)
    const part = mount(OrderAbsence, { props: { order: order({ actions: ['absence'] }) }, global })
    await press(part, 'action-absence')
    await press(part, 'confirm-yes')
    await flushPromises()
    expect(report).toHaveBeenCalledWith('ABCD3789', undefined)
    expect(part.emitted('changed')).toEqual([[fresh]])
  })
})

describe('an appeal', () => {
  it('is decided with a reason', async () => {
    const decide = vi.spyOn(absence, 'decideAppeal').mockResolvedValue(fresh)
    const form = mount(AppealForm, { props: { order: order() }, global })
    await press(form, 'appeal-verdict', 'ACCEPT')
    await press(form, 'appeal-submit')
    expect(decide).not.toHaveBeenCalled()
    await type(form, 'appeal-words', '站点承认记错了')
    await press(form, 'appeal-submit')
    expect(decide).toHaveBeenCalledWith('ABCD3789', 'ACCEPT', '站点承认记错了')
  })
})

describe('a host', () => {
  const asked: HostCheck = { sessionId: 7, startsAt: '', endsAt: '', askedAt: '', ready: null, words: null, answeredAt: null }

  it('says with one tap to be there', async () => {
    const answer = vi.spyOn(absence, 'answerHost').mockResolvedValue({ ...asked, ready: true })
    const line = mount(HostLine, { props: { sessionId: 7, host: asked }, global })
    expect(line.text()).toContain(words.absence.hostAsk)
    await press(line, 'host-ready')
    await flushPromises()
    expect(answer).toHaveBeenCalledWith(7, true, undefined)
    expect(line.text()).toContain(words.absence.hostReady)
  })

  it('is asked once more before saying no', async () => {
    const answer = vi.spyOn(absence, 'answerHost').mockResolvedValue({ ...asked, ready: false, words: '病了' })
    const line = mount(HostLine, { props: { sessionId: 7, host: asked }, global })
    await press(line, 'host-not-ready')
    expect(answer).not.toHaveBeenCalled()
    await type(line, 'host-why', '病了')
    await press(line, 'confirm-yes')
    await flushPromises()
    expect(answer).toHaveBeenCalledWith(7, false, '病了')
    expect(line.text()).toContain(words.absence.hostAbsent('病了'))
  })
})
