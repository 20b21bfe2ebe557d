import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as orders from '@/api/orders'
import { ApiProblem, Unreachable } from '@/api/problem'
import { usePass } from '@/composables/usePass'
import { recall } from '@/platform/storage'

vi.mock('@/api/orders')

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString()
const pass = (token: string) => ({ token, code: '482913', validUntil: inSeconds(60) })

describe('a pass', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is renewed every half minute until the page is left', async () => {
    vi.mocked(orders.pass).mockImplementation(async () => pass(`t${vi.mocked(orders.pass).mock.calls.length}`))
    const shown = usePass()
    await shown.start('ABCD2345')
    await vi.advanceTimersByTimeAsync(60_000)
    expect([shown.pass.value?.token, shown.scannable.value]).toEqual(['t3', true])
    shown.stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(orders.pass).toHaveBeenCalledTimes(3)
  })

  it('shows the last digits without a network, and the code to scan only while it is valid', async () => {
    vi.mocked(orders.pass).mockResolvedValueOnce(pass('t1')).mockRejectedValue(new Unreachable('offline'))
    await usePass().start('ABCD2345')
    const later = usePass()
    await later.start('ABCD2345')
    expect([later.pass.value?.code, later.offline.value, later.scannable.value]).toEqual(['482913', true, true])
    await vi.advanceTimersByTimeAsync(90_000)
    expect([later.pass.value?.code, later.scannable.value]).toEqual(['482913', false])
  })

  it('is put away when the order no longer has one', async () => {
    vi.mocked(orders.pass).mockResolvedValueOnce(pass('t1')).mockRejectedValue(new ApiProblem(409, 'check-in.already', '已经到场'))
    const shown = usePass()
    await shown.start('ABCD2345')
    await shown.renew()
    expect([shown.pass.value, shown.refusal.value, recall('pass.ABCD2345')]).toEqual([null, '已经到场', null])
  })
})
