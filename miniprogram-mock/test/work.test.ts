import { describe, expect, it } from 'vitest'
import type { DaySession, Order, OrderStatus, OrderSummary } from '@/api/types'
import {
  complaintOf, dueIn, hasArrived, mainActions, needsCustodyNote, outsideSessions, peopleOf, phoneOf, proofOf, sideActions,
  startingOn, wholePhone
} from '@/utils/work'

const now = Date.parse('2026-11-23T02:00:00Z')
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString()

const station = { id: 14, code: 'SN-014', name: '华浜站' }

const order = (part: Partial<Order>): Order =>
  ({ number: 'ABCD3789', status: 'CONFIRMED', item: { id: 1, title: '到站理发' }, station, ticket: null, startsAt: null, person: null, guards: [], steps: [], rating: null, actions: [], beneficiary: null, phone: null, ...part }) as Order
const session = (part: Partial<DaySession>): DaySession =>
  ({ id: 1, item: { id: 1, title: '到站理发' }, booking: 'SESSION', station, startsAt: '2026-11-23T01:00:00Z', ...part }) as DaySession

describe('how long is left', () => {
  it('is said in the largest fitting unit, rounded down', () => {
    expect(dueIn(at(35), now)).toEqual({ text: '还有35分钟', urgency: 'soon' })
    expect(dueIn(at(119), now)).toEqual({ text: '还有1小时', urgency: 'later' })
    expect(dueIn(at(47 * 60 + 59), now).text).toBe('还有47小时')
    expect(dueIn(at(71 * 60), now).text).toBe('还有2天')
  })

  it('turns into another word when it is over', () => {
    expect(dueIn(at(0.5), now)).toEqual({ text: '马上到期', urgency: 'soon' })
    expect(dueIn(at(-0.2), now)).toEqual({ text: '已超时1分钟', urgency: 'overdue' })
    expect(dueIn(at(-150), now).text).toBe('已超时2小时')
  })
})

describe('telephone numbers', () => {
  it('are dialled only when they are whole', () => {
    expect(['13812345678', '021-56447788', '+86 138 1234 5678'].map(wholePhone)).toEqual(['13812345678', '021-56447788', '+86 138 1234 5678'])
    expect(['138****5678', '', null, undefined, '暂无'].map(wholePhone)).toEqual([null, null, null, null, null])
  })

  it('are those of the person served before those of the person who ordered', () => {
    expect(phoneOf(order({ phone: '1', beneficiary: { name: '张', phone: '2', birthYear: null, relation: null, consent: null } }))).toBe('2')
    expect(phoneOf(order({ phone: '1' }))).toBe('1')
  })
})

describe('a scanned text', () => {
  it('is the six digits or a token', () => {
    expect(proofOf(' 048213\n')).toEqual({ code: '048213' })
    expect(proofOf('0482131')).toEqual({ token: '0482131' })
    expect(proofOf('eyJ.x.y')).toEqual({ token: 'eyJ.x.y' })
  })
})

describe('the list of a session', () => {
  const nine = '2026-11-23T01:00:00Z'
  const people: OrderSummary[] = [
    order({ number: 'A', startsAt: nine, ticket: 10 }),
    order({ number: 'B', startsAt: nine, ticket: 9, status: 'IN_SERVICE' }),
    order({ number: 'C', startsAt: '2026-11-23T02:00:00Z' }),
    order({ number: 'F', startsAt: nine, station: { ...station, code: 'SN-018' } }),
    order({ number: 'D', startsAt: nine, status: 'CANCELLED_BY_RESIDENT' }),
    order({ number: 'E', startsAt: nine, item: { id: 2, title: '上门理发' } })
  ]

  it('holds who is expected at that hour, by ticket as a number', () => {
    expect(peopleOf(session({}), people).map(({ number }) => number)).toEqual(['B', 'A'])
  })

  it('holds all tickets of the day for a stall', () => {
    expect(peopleOf(session({ booking: 'QUEUE' }), people).map(({ number }) => number)).toEqual(['C', 'B', 'A'])
  })

  it('leaves the visits that belong to no session', () => {
    expect(outsideSessions(people, [session({})]).map(({ number }) => number)).toEqual(['C', 'F', 'E'])
  })

  it('knows who is here', () => {
    const statuses: OrderStatus[] = ['CONFIRMED', 'IN_SERVICE', 'DELIVERED', 'RESIDENT_NO_SHOW']
    expect(statuses.map((status) => hasArrived({ status }))).toEqual([false, true, true, false])
  })
})

describe('a worker’s day', () => {
  it('is the day in Shanghai, by the clock', () => {
    const visits = [
      order({ number: 'late', startsAt: '2026-11-23T07:00:00Z' }),
      order({ number: 'early', startsAt: '2026-11-22T16:30:00Z' }),
      order({ number: 'tomorrow', startsAt: '2026-11-23T16:30:00Z' }),
      order({ number: 'unset' })
    ]
    expect(startingOn('2026-11-23', visits).map(({ number }) => number)).toEqual(['early', 'late'])
  })
})

describe('what may be done', () => {
  it('is divided into what is due and what is the exception, and nothing the backend did not offer', () => {
    const offered = order({ actions: ['cancellation', 'check-in', 'return', 'pass', 'rating'] })
    expect(mainActions(offered)).toEqual(['check-in'])
    expect(sideActions(offered)).toEqual(['return', 'cancellation'])
  })

  it('asks for a note when something was handed over', () => {
    expect(needsCustodyNote(order({ guards: [{ code: 'custody_log', text: '' }] }))).toBe(true)
    expect(needsCustodyNote(order({ guards: [{ code: 'two_workers', text: '' }] }))).toBe(false)
  })

  it('finds the latest complaint', () => {
    const step = (to: OrderStatus, reason: string | null) => ({ at: '', from: null, to, by: '', reason, text: '' })
    const rated = { score: 2, words: '太短', at: '' }
    expect(complaintOf(order({ steps: [step('REWORK', '第一次'), step('CLOSED', null), step('REWORK', '又一次')] }))).toBe('又一次')
    expect(complaintOf(order({ steps: [step('REWORK', null)], rating: rated }))).toBe('太短')
    expect(complaintOf(order({}))).toBeNull()
  })
})
