import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiProblem, Unreachable, wordsFor } from '@/api/problem'
import { connect, get, post } from '@/api/request'
import { words } from '@/locale/zh-Hans'

interface Sent {
  url: string
  method: string
  header: Record<string, string>
  data?: string
  success: (answer: { statusCode: number; data: unknown; header: Record<string, string> }) => void
  fail: (why: { errMsg: string }) => void
}

const sent: Sent[] = []
const answer = (at: number, statusCode: number, data: unknown = {}, header: Record<string, string> = {}) =>
  sent[at]!.success({ statusCode, data, header })
const settled = () => new Promise((resolve) => setTimeout(resolve))

let token: string | null
let refresh: ReturnType<typeof vi.fn>

beforeEach(() => {
  sent.length = 0
  token = 'old'
  refresh = vi.fn(async () => {
    token = 'new'
    return true
  })
  vi.mocked(uni.request).mockImplementation(((options: Sent) => sent.push(options)) as never)
  connect({ accessToken: () => token, town: () => '310113113', refresh: refresh as () => Promise<boolean> })
})

describe('a call', () => {
  it('says who calls, from which town, and leaves out empty parameters', async () => {
    const items = get('/items', { q: '理发', category: undefined, near: null, openNow: false, size: 20 })
    answer(0, 200, { items: [] })
    await items
    expect(sent[0]!.url).toBe(`/api/items?q=${encodeURIComponent('理发')}&size=20`)
    expect(sent[0]!.header).toMatchObject({ Authorization: 'Bearer old', 'X-Town': '310113113' })
  })

  it('turns a problem into words and field errors', async () => {
    const placing = post('/orders', {}, { key: 'k1' })
    answer(0, 422, {
      status: 422, code: 'request.invalid', detail: '有地方没填对',
      violations: [{ field: 'place.in.beneficiary.phone', message: '手机号不对' }]
    })
    const problem = await placing.catch((error: unknown) => error as ApiProblem) as ApiProblem
    expect(problem).toBeInstanceOf(ApiProblem)
    expect([problem.code, wordsFor(problem)]).toEqual(['request.invalid', '有地方没填对'])
    expect(problem.messageFor('beneficiary.phone')).toBe('手机号不对')
    expect(problem.messageFor('phone')).toBe('手机号不对')
    expect(problem.messageFor('hone')).toBe('')
  })

  it('speaks Chinese even when a proxy answers with a page of its own', async () => {
    const reading = get('/lists')
    answer(0, 502, '<html>Bad Gateway</html>')
    expect(wordsFor(await reading.catch((error: unknown) => error))).toBe(words.error.server)
  })

  it('tells a lost network from a slow one', async () => {
    const [first, second] = [get('/a'), get('/b')]
    sent[0]!.fail({ errMsg: 'request:fail' })
    sent[1]!.fail({ errMsg: 'request:fail timeout' })
    expect(await first.catch((error: Unreachable) => error.kind)).toBe('offline')
    expect(await second.catch((error: Unreachable) => error.kind)).toBe('timeout')
  })
})

describe('an expired token', () => {
  it('is renewed once, however many calls meet it', async () => {
    const calls = [get('/a'), get('/b'), get('/c')]
    for (const at of [0, 1, 2]) answer(at, 401)
    await settled()
    expect(refresh).toHaveBeenCalledTimes(1)
    for (const at of [3, 4, 5]) {
      expect(sent[at]!.header['Authorization']).toBe('Bearer new')
      answer(at, 200, { at })
    }
    expect(await Promise.all(calls)).toHaveLength(3)
  })

  it('is not renewed again for a call that was under way while it was', async () => {
    const [early, late] = [get('/a'), get('/b')]
    answer(0, 401)
    await settled()
    answer(2, 200)
    await early
    answer(1, 401)
    await settled()
    answer(3, 200)
    await late
    expect(refresh).toHaveBeenCalledTimes(1)
  })

  it('ends in the refusal when it cannot be renewed', async () => {
    refresh.mockResolvedValue(false)
    const reading = get('/me')
    answer(0, 401, { code: 'sign-in.required', detail: '请先登录' })
    expect(wordsFor(await reading.catch((error: unknown) => error))).toBe('请先登录')
    expect(sent).toHaveLength(1)
  })

  it('is not renewed for a wrong password', async () => {
    const entering = post('/sign-ins/password', {}, { anonymous: true })
    answer(0, 401, { detail: '账号或密码不对' })
    await entering.catch(() => undefined)
    expect(refresh).not.toHaveBeenCalled()
    expect(sent[0]!.header).not.toHaveProperty('Authorization')
  })
})

describe('a creating call whose twin is in flight', () => {
  it('waits as told and asks again under the same key', async () => {
    vi.useFakeTimers()
    const placing = post('/orders', { itemId: 1 }, { key: 'k1' })
    answer(0, 409, { code: 'request.in-flight' }, { 'Retry-After': '2' })
    await vi.advanceTimersByTimeAsync(1999)
    expect(sent).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(sent.map(({ header }) => header['Idempotency-Key'])).toEqual(['k1', 'k1'])
    answer(1, 201, { number: 'ABCD2345' })
    expect(await placing).toEqual({ number: 'ABCD2345' })
    vi.useRealTimers()
  })
})
