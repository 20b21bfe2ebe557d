import { flushPromises, mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as calendar from '@/api/calendar'
import type { StationCall } from '@/api/types'
import CallSheet from '@/components/work/CallSheet.vue'

const call = { id: 7, order: 'ABCD3789', person: '王阿婆', phone: '13712345678', open: true } as StationCall

// The sheet is drawn by a library that the tests leave out: its inside counts.
const global = { stubs: { 'wd-popup': { template: '<div><slot /></div>' } } }

const press = (sheet: VueWrapper, id: string) => sheet.get(`[data-testid="${id}"]`).trigger('click')
const type = (sheet: VueWrapper, id: string, value: string) => {
  sheet.get(`[data-testid="${id}"]`).element.dispatchEvent(new CustomEvent('input', { detail: { value } }))
  return flushPromises()
}

describe('what came of a call', () => {
  const noted = { ...call, open: false } as StationCall
  beforeEach(() => void vi.spyOn(calendar, 'noteCall').mockClear().mockResolvedValue(noted))

  it('is kept with the words that go with it', async () => {
    const sheet = mount(CallSheet, { props: { call }, global })
    await press(sheet, 'call-reached')
    await type(sheet, 'call-words', ' 女儿接的，会转告 ')
    await press(sheet, 'call-keep')
    await flushPromises()
    expect(calendar.noteCall).toHaveBeenCalledWith(7, 'REACHED', '女儿接的，会转告')
    expect(sheet.emitted('done')).toEqual([[noted]])
  })

  it('needs no words, but has to be chosen', async () => {
    const sheet = mount(CallSheet, { props: { call }, global })
    await press(sheet, 'call-keep')
    expect(calendar.noteCall).not.toHaveBeenCalled()
    expect(sheet.text()).toContain('请选打得怎么样')
    await press(sheet, 'call-wrong_number')
    await press(sheet, 'call-keep')
    expect(calendar.noteCall).toHaveBeenCalledWith(7, 'WRONG_NUMBER', undefined)
  })

  it('begins anew with the next call', async () => {
    const sheet = mount(CallSheet, { props: { call }, global })
    await press(sheet, 'call-not_reached')
    await type(sheet, 'call-words', '忙音')
    await sheet.setProps({ call: { ...call, id: 8 } })
    await press(sheet, 'call-keep')
    expect(calendar.noteCall).not.toHaveBeenCalled()
  })
})
