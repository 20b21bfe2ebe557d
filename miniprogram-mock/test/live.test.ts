import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { ApiProblem, Unreachable } from '@/api/problem'
import type { LiveChange } from '@/api/types'
import LiveBar from '@/components/work/LiveBar.vue'
import type { Ears } from '@/platform/socket'
import { useLive } from '@/stores/live'
import { Line, backoff } from '@/utils/line'
import { freshIn } from '@/utils/live'

const change = (part: Partial<LiveChange>): LiveChange =>
  ({ kind: 'Submitted', number: 'ABCD3789', station: 'SN-014', at: '2026-11-23T01:00:00Z', rings: true, ...part }) as LiveChange

describe('the line', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function world() {
    const sockets: { ears: Ears; said: string[]; closed: boolean }[] = []
    const told: { changes: LiveChange[]; anew: boolean }[] = []
    const connected: boolean[] = []
    const ports = {
      ticket: vi.fn(async () => 'T'),
      ask: vi.fn(async (since: string | null) => ({ now: `after ${since}`, changes: since ? [change({})] : [] })),
      open: (ears: Ears) => {
        const socket = { ears, said: [] as string[], closed: false }
        sockets.push(socket)
        return {
          say: (text: string) => void socket.said.push(text),
          close: () => {
            socket.closed = true
            ears.closed()
          }
        }
      },
      told: (changes: LiveChange[], anew: boolean) => void told.push({ changes, anew }),
      connected: (now: boolean) => void connected.push(now),
      isOver: (error: unknown) => error instanceof ApiProblem && error.status === 401,
      isVisible: () => true
    }
    return { sockets, told, connected, ports }
  }

  const settle = () => vi.advanceTimersByTimeAsync(0)
  const say = (socket: { ears: Ears } | undefined, type: string, changes: LiveChange[] = []) => socket?.ears.said(JSON.stringify({ type, changes }))

  it('brings its ticket, reads everything once, answers beats and tells what it hears', async () => {
    const { sockets, told, connected, ports } = world()
    new Line(ports)
    await settle()
    sockets[0]?.ears.opened()
    expect(sockets[0]?.said).toEqual(['{"ticket":"T"}'])
    say(sockets[0], 'READY')
    expect([connected, told]).toEqual([[true], [{ changes: [], anew: true }]])
    say(sockets[0], 'CHANGED', [change({})])
    say(sockets[0], 'CHANGED', [change({})])
    expect(told.slice(1)).toEqual([{ changes: [change({})], anew: false }])
    say(sockets[0], 'BEAT')
    expect(sockets[0]?.said.at(-1)).toBe('{}')
    await vi.advanceTimersByTimeAsync(25_000)
    expect(ports.ask).not.toHaveBeenCalled()
  })

  it('asks every 20 seconds while there is no socket, and comes again later and later', async () => {
    const { sockets, told, ports } = world()
    new Line(ports)
    await settle()
    sockets[0]?.ears.closed()
    await settle()
    expect(ports.ask).toHaveBeenLastCalledWith(null)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(ports.ask).toHaveBeenLastCalledWith('after null')
    expect(told.at(-1)).toEqual({ changes: [change({})], anew: false })
    expect(sockets.length).toBe(2)
    say(sockets.at(-1), 'READY')
    const asked = ports.ask.mock.calls.length
    await vi.advanceTimersByTimeAsync(40_000)
    expect(ports.ask.mock.calls.length).toBe(asked)
  })

  it('takes a silent socket for a cut one', async () => {
    const { sockets, connected, ports } = world()
    new Line(ports)
    await settle()
    say(sockets[0], 'READY')
    await vi.advanceTimersByTimeAsync(51_000)
    expect([sockets[0]?.closed, connected]).toEqual([true, [true, false]])
  })

  it('comes again where the network is away, and gives up where nobody is signed in', async () => {
    const away = world()
    away.ports.ticket.mockRejectedValueOnce(new Unreachable('offline'))
    new Line(away.ports)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(away.ports.ticket).toHaveBeenCalledTimes(2)

    const over = world()
    over.ports.ticket.mockRejectedValue(new ApiProblem(401, 'auth.required', '请先登录'))
    new Line(over.ports)
    await vi.advanceTimersByTimeAsync(120_000)
    expect([over.ports.ticket.mock.calls.length, over.ports.ask.mock.calls.length]).toEqual([1, 0])
  })

  it('waits twice as long each time, up to a minute, never all at once', () => {
    expect([backoff(0, 1), backoff(3, 1), backoff(20, 1)]).toEqual([1_000, 8_000, 60_000])
    expect([backoff(0, 0), backoff(20, 0)]).toEqual([500, 30_000])
  })
})

describe('news', () => {
  it('are counted under the tab where the order is', () => {
    const news = [change({}), change({ kind: 'Assigned', number: 'B' }), change({ kind: 'Returned', number: 'C' })]
    expect([freshIn('triage', news), freshIn('acceptance', news), freshIn('open', news)]).toEqual([2, 1, undefined])
  })
})

describe('the sound', () => {
  beforeEach(() => {
    const param = { setValueAtTime: vi.fn(), linearRampToValueAtTime: vi.fn(), exponentialRampToValueAtTime: vi.fn() }
    const node = () => ({ frequency: {}, gain: param, connect: (to: unknown) => to, start: vi.fn(), stop: vi.fn() })
    vi.stubGlobal('AudioContext', class {
      currentTime = 0
      resume = async () => undefined
      createOscillator = node
      createGain = node
    })
  })

  it('waits for a press, can be silenced, and is remembered', async () => {
    const live = useLive()
    const bar = mount(LiveBar, { global: { stubs: { AppButton: { template: '<button @click="$emit(\'press\')"><slot /></button>' }, AppIcon: true } } })
    expect(bar.text()).toContain('浏览器要您点一下才肯出声')
    await bar.find('[data-testid="live-allow"]').trigger('click')
    expect([live.rings, bar.text()]).toEqual([true, expect.stringContaining('来了新单会响铃')])
    await bar.find('[data-testid="live-mute"]').trigger('click')
    await nextTick()
    expect([live.rings, uni.getStorageSync('songe.sound')]).toEqual([false, 'false'])
    expect(bar.text()).toContain('不响铃')
  })
})
