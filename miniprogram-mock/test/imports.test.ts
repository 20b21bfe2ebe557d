import { beforeEach, describe, expect, it, vi } from 'vitest'
import { bring, faultsOf, marked } from '@/api/imports'
import { ApiProblem } from '@/api/problem'
import { useImport } from '@/pages/town/useImport'
import * as files from '@/platform/file'
import { multipart } from '@/utils/multipart'

vi.mock('@/platform/file')

const bytes = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer
const text = (body: ArrayBuffer) => new TextDecoder().decode(body)
const report = { created: 1, updated: 0, unchanged: 0, faults: [], notes: [], encoding: {}, parts: {} }
const FAULT = { file: 'areas', line: 2, column: 'name', code: 'value.missing', reason: '这一项不能空着。' }

function answer(...answers: { statusCode: number; data: unknown }[]) {
  const request = vi.mocked(uni.request) as unknown as ReturnType<typeof vi.fn>
  for (const one of answers) request.mockImplementationOnce(({ success }) => success({ header: {}, ...one }))
  return request
}

describe('files on their way', () => {
  it('travel as the parts of one body', () => {
    const { type, bytes: body } = multipart([{ name: 'areas', bytes: bytes('一,二') }, { name: 'items', bytes: bytes('') }])
    const boundary = type.split('boundary=')[1]!
    expect(text(body).split(`--${boundary}`).map((part) => part.split('\r\n\r\n')[1])).toEqual([undefined, '一,二\r\n', '\r\n', undefined])
    expect(text(body)).toContain('name="areas"; filename="areas"')
  })

  it('are sent as they are, with patience, and a file comes back as one', async () => {
    const request = answer({ statusCode: 200, data: report }, { statusCode: 200, data: bytes('x') })
    await bring({ areas: { name: 'a.csv', bytes: bytes('code') } }, true)
    expect(text(await marked('areas', { areas: { name: 'a.csv', bytes: bytes('code') } }))).toBe('x')
    expect(request.mock.calls[0]![0]).toMatchObject({ url: '/api/admin/imports?dryRun=true', timeout: 120_000, responseType: 'text' })
    expect(request.mock.calls[0]![0].header['Content-Type']).toContain('multipart/form-data')
    expect(request.mock.calls[1]![0]).toMatchObject({ url: '/api/admin/imports/marked?part=areas', responseType: 'arraybuffer' })
  })

  it('tell what is wrong with them only where that is the trouble', () => {
    expect(faultsOf(new ApiProblem(422, 'import.faults', '', [], null, { faults: [FAULT] }))).toEqual([FAULT])
    expect(faultsOf(new ApiProblem(422, 'import.nothing', ''))).toBeNull()
    expect(faultsOf(new Error('x'))).toBeNull()
  })
})

describe('an import', () => {
  beforeEach(() => {
    vi.mocked(files.chooseTable).mockResolvedValue({ name: '区域.csv', bytes: bytes('code') })
  })

  it('is looked at, mended and brought in', async () => {
    answer(
      { statusCode: 422, data: { code: 'import.faults', detail: '有错', faults: [FAULT] } },
      { statusCode: 200, data: bytes('marked') },
      { statusCode: 200, data: report },
      { statusCode: 200, data: report }
    )
    const it = useImport()
    await it.choose('areas')
    await it.look()
    expect([it.faults.value, it.faulty.value, it.preview.value, it.error.value]).toEqual([[FAULT], ['areas'], null, null])
    await it.mark('areas')
    expect(files.handOver).toHaveBeenCalledWith(expect.objectContaining({ name: '标错-区域.csv' }))
    await it.choose('areas')
    expect(it.faults.value).toEqual([])
    await it.look()
    expect(it.preview.value).toEqual(report)
    await it.bring()
    expect([it.done.value, it.chosen.value, it.preview.value]).toEqual([report, [], null])
  })

  it('is looked at again when a file is taken away', async () => {
    answer({ statusCode: 200, data: report })
    const it = useImport()
    await it.choose('areas')
    await it.choose('items')
    await it.look()
    it.remove('areas')
    expect([it.preview.value, it.chosen.value]).toEqual([null, ['items']])
  })

  it('stays as it was when nobody chose a file', async () => {
    vi.mocked(files.chooseTable).mockResolvedValue(null)
    const it = useImport()
    await it.choose('areas')
    expect(it.chosen.value).toEqual([])
  })
})
