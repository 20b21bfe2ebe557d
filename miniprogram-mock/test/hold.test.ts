import { describe, expect, it, vi } from 'vitest'
import * as holds from '@/api/holds'
import { ApiProblem } from '@/api/problem'
import { useHold } from '@/pages/orders/useHold'

vi.mock('@/api/holds')

const refusal = (code: string, words: string) => new ApiProblem(409, code, words)

describe('a place that could not be kept', () => {
  it('says at once that one may book nothing scarce at present, before anything is filled in', async () => {
    vi.mocked(holds.keep).mockRejectedValueOnce(refusal('order.paused', '90天里有3次约了没来，11月30日前先不能约名额有限的项目'))
    const { taken, full, keep } = useHold()
    await keep({ sessionId: 1, places: 1 })
    expect([taken.value, full.value]).toEqual(['90天里有3次约了没来，11月30日前先不能约名额有限的项目', false])
  })

  it('leads to the line where all are taken', async () => {
    vi.mocked(holds.keep).mockRejectedValueOnce(refusal('booking.full', '这一场已经约满'))
    const { taken, full, keep } = useHold()
    await keep({ sessionId: 1, places: 1 })
    expect([taken.value, full.value]).toEqual(['', true])
  })
})
