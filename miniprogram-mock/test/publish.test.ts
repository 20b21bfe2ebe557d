import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as menus from '@/api/menus'
import { ApiProblem } from '@/api/problem'
import * as publishing from '@/api/publishing'
import type { MenuDraft, PartnerItemDetail } from '@/api/types'
import * as units from '@/api/units'
import { usePublish } from '@/pages/partner/usePublish'
import { useMenu } from '@/pages/town/useMenu'
import { MENU_PICTURES, menuPictureUri } from '@/utils/menuPictures'

const detail = (part: Partial<PartnerItemDetail['item']> = {}) =>
  ({
    item: {
      id: 7, title: '修伞', list: 'SERVICE', category: '便民', fulfilment: 'AT_STATION', booking: 'REVIEW', durationMinutes: 20,
      publishFrom: '2026-11-30T16:00:00Z', publishUntil: '2026-12-31T16:00:00Z', ...part
    },
    summary: null, description: null, capacity: 3, eligibility: null, guards: 'two_workers;assessment_180d', stationCodes: ['SN-014'], times: [], offered: []
  }) as unknown as PartnerItemDetail

describe('publishing', () => {
  beforeEach(() => {
    vi.restoreAllMocks()
    vi.spyOn(publishing, 'create').mockResolvedValue(detail())
    vi.spyOn(publishing, 'write').mockResolvedValue(detail())
    vi.spyOn(publishing, 'submit').mockResolvedValue(detail())
    vi.spyOn(publishing, 'item').mockResolvedValue(detail())
  })

  it('asks for a name and a category first', async () => {
    const { keep, errors } = usePublish()
    expect(await keep(true)).toBeNull()
    expect([errors.value['title'], errors.value['category']].every(Boolean)).toBe(true)
    expect(publishing.create).not.toHaveBeenCalled()
  })

  it('begins as the last one was, so that only a name is missing', async () => {
    vi.spyOn(units, 'defaults').mockResolvedValue({
      list: 'SERVICE', category: '家电', fulfilment: 'AT_HOME', booking: 'REVIEW', durationMinutes: 45, capacity: 3, stationCodes: ['SN-014']
    })
    const { form, begin, keep } = usePublish()
    await begin()
    form.title = '修电扇'
    await keep(true)
    expect(vi.mocked(publishing.create).mock.calls[0]![0]).toMatchObject({
      title: '修电扇', category: '家电', fulfilment: 'AT_HOME', durationMinutes: 45, capacity: 3, stationCodes: ['SN-014']
    })
  })

  it('begins plainly when nobody says how', async () => {
    vi.spyOn(units, 'defaults').mockRejectedValue(new ApiProblem(503, 'server.busy', '忙'))
    const { form, begin } = usePublish()
    await begin()
    expect([form.booking, form.category]).toEqual(['REVIEW', ''])
  })

  it('keeps, then hands over; what was kept is not made twice', async () => {
    const { form, keep } = usePublish()
    Object.assign(form, { title: ' 修伞 ', category: '便民', stationCodes: ['SN-014'] })
    vi.mocked(publishing.submit).mockRejectedValueOnce(new ApiProblem(422, 'publishing.stations-required', '请选站'))
    await keep(true)
    await keep(true)
    expect(vi.mocked(publishing.create).mock.calls.map(([body]) => body.title)).toEqual(['修伞'])
    expect(publishing.write).toHaveBeenCalledWith(7, expect.objectContaining({ stationCodes: ['SN-014'] }))
    expect(publishing.submit).toHaveBeenCalledTimes(2)
  })

  it('shows whole days and sends them as they were', async () => {
    const { form, load, keep } = usePublish()
    await load(7)
    expect([form.from, form.until]).toEqual(['2026-12-01', '2026-12-31'])
    await keep(false)
    expect(publishing.write).toHaveBeenCalledWith(7, expect.objectContaining({
      publishFrom: '2026-11-30T16:00:00Z', publishUntil: '2026-12-31T16:00:00Z', guards: 'two_workers;assessment_180d'
    }))
    expect(publishing.submit).not.toHaveBeenCalled()
  })

  it('asks for the year of a day', async () => {
    const { form, keep, errors } = usePublish()
    Object.assign(form, { title: '修伞', category: '便民', until: '12-31' })
    expect(await keep(false)).toBeNull()
    expect(errors.value['publishUntil']).toContain('2026-12-01')
  })

  it('sends times or stations, never both', async () => {
    const { form, chooseList, keep } = usePublish()
    const time = { stationCode: 'SN-014', stationName: '华浜', weekday: 2, starts: '09:00', ends: '11:00', capacity: 6 }
    Object.assign(form, { title: '修伞', category: '便民', stationCodes: ['SN-014'], times: [time], booking: 'SESSION' })
    await keep(false)
    expect(vi.mocked(publishing.create).mock.calls[0]![0]).toMatchObject({ stationCodes: [], times: [{ weekday: 2 }] })
    chooseList('NEED')
    expect([form.fulfilment, form.booking, form.category]).toEqual(['NEED', 'CLAIM', ''])
  })
})

describe('a menu', () => {
  const item = (id: number) => ({ id, code: `S${id}`, title: `第${id}项`, shown: true })
  const draft: MenuDraft = { code: 'CARE', title: '康养', summary: null, picture: 'CARE', position: 3, items: [item(1), item(2), item(3)] }

  it('is put in order and kept as a whole', async () => {
    vi.spyOn(menus, 'draft').mockResolvedValue(draft)
    const kept = vi.spyOn(menus, 'keep').mockResolvedValue(draft)
    const { load, move, drop, add, has, keep } = useMenu()
    await load('CARE')
    move(2, -1)
    drop(1)
    add(item(4))
    add(item(4))
    expect([has(1), has(4)]).toEqual([false, true])
    await keep()
    expect(kept).toHaveBeenCalledWith('CARE', { title: '康养', picture: 'CARE', position: 3, items: [3, 2, 4] })
  })

  it('has a drawing for every picture', () => {
    for (const picture of MENU_PICTURES) expect(decodeURIComponent(menuPictureUri(picture))).toMatch(/^data:image\/svg\+xml,<svg.*<\/svg>$/)
  })
})
