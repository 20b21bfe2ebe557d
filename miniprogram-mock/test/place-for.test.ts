import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as catalogue from '@/api/catalogue'
import * as orders from '@/api/orders'
import type { Item, ItemDetail, Order, Session } from '@/api/types'
import { usePlaceFor } from '@/pages/staff/usePlaceFor'

const item = (part: Partial<ItemDetail> = {}) =>
  ({ id: 2, booking: 'REVIEW', needsAddress: false, guards: [], stations: [{ code: 'SN-014' }], ...part }) as ItemDetail

async function filled(detail: ItemDetail) {
  vi.spyOn(catalogue, 'item').mockResolvedValue(detail)
  const form = usePlaceFor(() => 'SN-014')
  await form.choose(detail as Item)
  form.form.other = { ...form.form.other, name: '张老伯', consent: 'PRESENT' }
  return form
}

describe('ordering for somebody at the counter', () => {
  const sent = () => vi.mocked(orders.place).mock.calls.map(([body]) => body)
  beforeEach(() => void vi.spyOn(orders, 'place').mockResolvedValue({ number: 'ABCD3789' } as Order))

  it('is always for another person, with their consent', async () => {
    const form = await filled(item())
    await form.send()
    expect(sent()[0]).toEqual({
      itemId: 2, stationCode: 'SN-014', beneficiary: { name: '张老伯', relation: '本人', consent: 'PRESENT' }
    })
  })

  it('sends nothing without consent', async () => {
    const form = await filled(item())
    form.form.other = { ...form.form.other, consent: null }
    expect(await form.send()).toBeNull()
    expect(orders.place).not.toHaveBeenCalled()
    expect(form.errors.value['consent']).toBeTruthy()
  })

  it('stays at this counter only while no neighbourhood says otherwise and the counter carries it', async () => {
    const near = await filled(item())
    near.form.area = '310113113014'
    await near.send()
    const elsewhere = await filled(item({ stations: [] }))
    await elsewhere.send()
    expect(sent().map((body) => body.stationCode)).toEqual([undefined, undefined])
  })

  it('waits for a time where there are times', async () => {
    const form = await filled(item({ booking: 'SESSION' }))
    expect(form.ready.value).toBe(false)
    expect(await form.send()).toBeNull()
    form.session.value = { id: 77 } as Session
    await form.send()
    expect(sent()[0]).toMatchObject({ itemId: 2, sessionId: 77 })
    expect(sent()[0]).not.toHaveProperty('stationCode')
  })

  it('forgets the time of the item chosen before', async () => {
    const form = await filled(item({ booking: 'SESSION' }))
    form.session.value = { id: 77 } as Session
    await form.choose({ id: 3 } as Item)
    await flushPromises()
    expect(form.session.value).toBeNull()
  })
})
