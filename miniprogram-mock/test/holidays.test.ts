import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { useHolidayFile } from '@/pages/town/useHolidayFile'
import * as files from '@/platform/file'
import { changesOf, runsOf } from '@/utils/holidays'

vi.mock('@/platform/file')

const day = (date: string, name: string, kind: 'HOLIDAY' | 'WORKDAY') => ({ day: date, name, kind, basis: 'NOTICE' as const })

describe('a calendar year', () => {
  it('tells days that follow one another as one', () => {
    const runs = runsOf([
      day('2026-02-14', '春节调休', 'WORKDAY'),
      day('2026-02-15', '春节', 'HOLIDAY'),
      day('2026-02-16', '春节', 'HOLIDAY'),
      day('2026-02-28', '春节调休', 'WORKDAY'),
      day('2026-03-01', '元宵', 'HOLIDAY')
    ])
    expect(runs.map(({ first, last, name }) => [first, last, name])).toEqual([
      ['2026-02-14', '2026-02-14', '春节调休'],
      ['2026-02-15', '2026-02-16', '春节'],
      ['2026-02-28', '2026-02-28', '春节调休'],
      ['2026-03-01', '2026-03-01', '元宵']
    ])
  })

  it('is empty without days', () => {
    expect(runsOf([])).toEqual([])
  })
})

describe('another table of the year', () => {
  const spring = day('2027-02-06', '春节', 'HOLIDAY')
  const worked = day('2027-02-20', '春节调休', 'WORKDAY')

  it('differs in the days that come, go, or are told otherwise', () => {
    const renamed = { ...spring, name: '春节放假' }
    expect(changesOf([spring], [worked, renamed])).toEqual([
      { day: '2027-02-06', before: spring, after: renamed },
      { day: '2027-02-20', before: null, after: worked }
    ])
    expect(changesOf([spring, worked], [spring])).toEqual([{ day: '2027-02-20', before: worked, after: null }])
    expect(changesOf([spring], [spring])).toEqual([])
  })

  describe('from a file', () => {
    const FAULT = { file: 'days', line: 3, column: 'day', code: 'calendar.day', reason: '日期要写成 2027-02-06' }
    const report = { year: 2027, holidays: 1, workdays: 1, days: [spring, worked], faults: [], encoding: 'UTF-8' }
    const request = () => vi.mocked(uni.request) as unknown as ReturnType<typeof vi.fn>

    beforeEach(() => {
      vi.mocked(files.chooseTable).mockResolvedValue({ name: '2027.csv', bytes: new ArrayBuffer(4) })
    })

    function answer(post: { statusCode: number; data: unknown }): void {
      request().mockImplementation(({ method, success }) =>
        success({ header: {}, ...(method === 'GET' ? { statusCode: 200, data: { year: 2027, replacedAt: null, days: [spring] } } : post) })
      )
    }

    it('is looked at before it counts', async () => {
      answer({ statusCode: 200, data: report })
      const changed = vi.fn()
      const it = useHolidayFile(ref('2027'), changed)
      await it.choose()
      expect(it.preview.value).toEqual([{ day: '2027-02-20', before: null, after: worked }])
      expect(request().mock.calls.map(([call]) => call.url)).toContain('/api/admin/calendar/2027?dryRun=true')
      expect(changed).not.toHaveBeenCalled()
      await it.put()
      expect(request().mock.lastCall![0].url).toBe('/api/admin/calendar/2027?dryRun=false')
      expect([it.preview.value, it.file.value, changed.mock.calls.length]).toEqual([null, null, 1])
      expect(it.done.value).toContain('放假1天，调休上班1天')
    })

    it('begins with the one there is', async () => {
      answer({ statusCode: 200, data: report })
      await useHolidayFile(ref('2027'), vi.fn()).take()
      const { name, bytes } = vi.mocked(files.handOver).mock.lastCall![0]
      expect([name, new TextDecoder().decode(bytes)]).toEqual(['节假日表-2027.csv', 'day,kind,name,basis\r\n2027-02-06,HOLIDAY,春节,NOTICE\r\n'])
    })

    it('tells the lines that are wrong, and changes nothing', async () => {
      answer({ statusCode: 422, data: { code: 'import.faults', detail: '有错', faults: [FAULT] } })
      const changed = vi.fn()
      const it = useHolidayFile(ref('2027'), changed)
      await it.choose()
      expect([it.faults.value, it.preview.value, it.error.value]).toEqual([[FAULT], null, null])
      expect(changed).not.toHaveBeenCalled()
    })
  })
})
