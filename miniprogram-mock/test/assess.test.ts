import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as desks from '@/api/desks'
import * as orders from '@/api/orders'
import { ApiProblem, Unreachable } from '@/api/problem'
import type { Me, Order, RoleName } from '@/api/types'
import AssessOffer from '@/components/work/AssessOffer.vue'
import TriageForm from '@/components/work/TriageForm.vue'
import { useAssess } from '@/pages/staff/useAssess'
import { useSession } from '@/stores/session'
import { useUnassessed } from '@/stores/unassessed'
import { writtenDay } from '@/utils/time'

const NOW = Date.parse('2026-11-22T02:00:00Z')
const refused = (code: string) => new ApiProblem(422, code, '需要 180 天内的身体评估。')
const signedInAs = (...roles: RoleName[]) => {
  useSession().me = { roles: roles.map((role) => ({ role, scope: { kind: 'STATION', code: 'SN-014' } })) } as Me
}

describe('recording an assessment', () => {
  beforeEach(() => void vi.spyOn(desks, 'assess').mockImplementation(async (assessed) => assessed))

  function filled(part: Partial<{ name: string; phone: string; day: string }> = {}) {
    const page = useAssess(() => NOW)
    page.begin()
    Object.assign(page.form, { name: ' 张老伯 ', phone: '139 1234-5678', ...part })
    return page
  }

  it('is for today when nothing else is said, with the number as it is dialled', async () => {
    const page = filled()
    await page.save()
    expect(desks.assess).toHaveBeenCalledWith({ name: '张老伯', phone: '13912345678', doneOn: '2026-11-22' })
    expect(page.done.value).toMatchObject({ name: '张老伯', day: '今天' })
  })

  it('says the day it was done when that was longer ago', async () => {
    const page = filled({ day: '11-3' })
    await page.save()
    expect(page.done.value?.day).toBe('2026年11月3日（周二）')
  })

  it('sends nothing half written, and says so only after the first try', async () => {
    const page = filled({ name: '', phone: '139****5678', day: '上周' })
    expect(page.wrong.value).toBe(false)
    await page.save()
    expect(desks.assess).not.toHaveBeenCalled()
    expect(Object.values(page.errors.value).every(Boolean)).toBe(true)
  })

  it('puts the backend’s no to the day below the day, and keeps what was written', async () => {
    const no = new ApiProblem(422, 'assessment.day', '评估日期要在最近一年之内。', [{ field: 'doneOn', message: '评估日期要在最近一年之内。' }])
    vi.mocked(desks.assess).mockRejectedValue(no)
    const page = filled({ day: '2024-01-05' })
    await page.save()
    expect([page.errors.value.day, page.done.value, page.form.name]).toEqual(['评估日期要在最近一年之内。', null, ' 张老伯 '])
  })

  it('can be tried again once the network is back', async () => {
    vi.mocked(desks.assess).mockRejectedValueOnce(new Unreachable('offline'))
    const page = filled()
    await page.save()
    expect([page.done.value, page.wrong.value, page.refusal()]).toEqual([null, false, new Unreachable('offline').message])
    await page.save()
    expect([page.done.value?.name, page.problem.value]).toEqual(['张老伯', null])
  })

  it('goes on with an empty form for the next person', async () => {
    const page = filled({ day: '11-3' })
    await page.save()
    page.next()
    expect([page.form, page.done.value]).toEqual([{ name: '', phone: '', day: '2026-11-22' }, null])
    expect(page.wrong.value).toBe(false)
  })

  it('begins with the person an order was refused for, once', () => {
    useUnassessed().hand({ name: '张老伯', phone: '' })
    const [sent, opened] = [useAssess(), useAssess()]
    sent.begin()
    opened.begin()
    expect([sent.form.name, sent.returns.value, opened.form.name, opened.returns.value]).toEqual(['张老伯', true, '', false])
  })
})

describe('a day as people write it', () => {
  const read = (text: string) => writtenDay(text, '2026-11-22')

  it('is read in the usual ways', () => {
    for (const text of ['2026-11-03', '2026/11/3', '2026.11.3', '20261103', '2026年11月3日', '11-3', '11月3号', ' 11.03 ']) expect(read(text)).toBe('2026-11-03')
  })

  it('without a year is the last one there was', () => {
    expect([read('11-22'), read('11-23'), read('12-1')]).toEqual(['2026-11-22', '2025-11-23', '2025-12-01'])
  })

  it('has to exist', () => {
    for (const text of ['', '昨天', '2-30', '2026-13-01', '2026-02-29', '0-0', '113', '2026-11']) expect(read(text)).toBeNull()
  })
})

describe('the way from a refusal to the assessment', () => {
  const offer = (problem: unknown, phone: string | null = '13912345678') => mount(AssessOffer, { props: { problem, name: '张老伯', phone } })
  const button = '[data-testid="open-assess"]'

  it('is for the station’s people, and for this refusal alone', () => {
    signedInAs('STATION')
    expect(offer(refused('guard.assessment')).find(button).exists()).toBe(true)
    for (const other of [refused('guard.assessment-phone'), new Unreachable('offline'), null]) expect(offer(other).find(button).exists()).toBe(false)
    signedInAs('GRID')
    expect(offer(refused('guard.assessment')).find(button).exists()).toBe(false)
  })

  it('takes along who it is, but no masked number', async () => {
    signedInAs('STATION')
    for (const [phone, taken] of [['13912345678', '13912345678'], ['139****5678', ''], [null, '']] as const) {
      const shown = offer(refused('guard.assessment'), phone)
      await shown.get(button).trigger('click')
      expect(useUnassessed().take()).toEqual({ name: '张老伯', phone: taken })
      expect(shown.emitted('leave')).toHaveLength(1)
    }
    expect(uni.navigateTo).toHaveBeenCalledWith({ url: '/pages/staff/assess' })
  })

  it('stands below the refusal to dispatch, which is gone on coming back', async () => {
    signedInAs('STATION')
    vi.spyOn(orders, 'triage').mockRejectedValue(refused('guard.assessment'))
    const order = { number: 'ABCD3789', person: '张老伯', phone: '139****5678', beneficiary: null } as unknown as Order
    const form = mount(TriageForm, { props: { order }, global: { stubs: { 'wd-popup': true } } })
    await form.get('[data-testid="triage-dispatch"]').trigger('click')
    await flushPromises()
    expect(form.text()).toContain('180 天内')
    await form.get(button).trigger('click')
    expect(form.text()).not.toContain('180 天内')
    expect(form.find(button).exists()).toBe(false)
  })
})
