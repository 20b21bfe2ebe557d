import { describe, expect, it, vi } from 'vitest'
import { ApiProblem, Unreachable } from '@/api/problem'
import { useSubmit } from '@/composables/useSubmit'

function submitting() {
  const keys: string[] = []
  const reply = vi.fn<() => Promise<string>>(async () => 'ABCD2345')
  const form = useSubmit((key, _body: object) => {
    keys.push(key)
    return reply()
  })
  return { ...form, keys, reply }
}

describe('sending an order', () => {
  it('ignores the second tap while the first is under way', async () => {
    const { submit, keys } = submitting()
    const taps = await Promise.all([submit({ itemId: 1 }), submit({ itemId: 1 })])
    expect(taps).toEqual(['ABCD2345', null])
    expect(keys).toHaveLength(1)
  })

  it('keeps its key when the answer was lost, so that no second order is made', async () => {
    const { submit, keys, reply } = submitting()
    reply.mockRejectedValueOnce(new Unreachable('timeout')).mockRejectedValueOnce(new ApiProblem(503, 'http.503', ''))
    await submit({ itemId: 1 })
    await submit({ itemId: 1 })
    await submit({ itemId: 1 })
    expect(new Set(keys).size).toBe(1)
  })

  it('takes a new key for another wish, after a refusal and after success', async () => {
    const { submit, keys, reply } = submitting()
    reply.mockRejectedValueOnce(new Unreachable('offline')).mockRejectedValueOnce(new ApiProblem(409, 'seat.full', '满了'))
    await submit({ itemId: 1 })
    await submit({ itemId: 2 })
    await submit({ itemId: 2 })
    await submit({ itemId: 2 })
    expect(new Set(keys).size).toBe(4)
    expect(keys.every((key) => /^[\x21-\x7e]{10,200}$/.test(key))).toBe(true)
  })

  it('tells which field is wrong and forgets it at the next try', async () => {
    const { submit, errorOf, words, reply } = submitting()
    reply.mockRejectedValueOnce(new ApiProblem(422, 'x', '没填对', [{ field: 'address', message: '请写地址' }]))
    await submit({})
    expect([errorOf('address'), words()]).toEqual(['请写地址', '没填对'])
    await submit({})
    expect([errorOf('address'), words()]).toEqual(['', ''])
  })
})
