import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Draw, DrawEntry } from '@/api/types'
import { canonical, faultsOf } from '@/utils/draw'
import { sha256 } from '@/utils/sha256'

const node = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

describe('SHA-256', () => {
  it('is what the standard says', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('is the same for texts of every length, in any script', () => {
    for (let length = 0; length < 200; length++) {
      const text = Array.from('签a🙂é'.repeat(length)).slice(0, length).join('')
      expect(sha256(text)).toBe(node(text))
    }
  })
})

/** Drawn as the contract describes it, with the hashes of somebody else. */
function record(): Draw {
  const seed = node('seed')
  const plain = [['BBBBBBBBBB', 1, 2], ['AAAAAAAAAA', 2, 1], ['CCCCCCCCCC', 4, 1]] as const
  const entriesDigest = node(plain.map((entry) => `${entry.join()}\n`).sort().join(''))
  const entries = plain
    .map(([pseudonym, weight, places]) => {
      const tickets = Array.from({ length: weight }, (_, k) => node(`${seed}:${entriesDigest}:${pseudonym}:${k + 1}`))
      return { pseudonym, weight, places, value: tickets.sort()[0] as string }
    })
    .sort((a, b) => (a.value < b.value ? -1 : 1))
    .map((entry, index): DrawEntry => ({ ...entry, rank: index + 1, outcome: index === 0 ? 'CHOSEN' : index === 1 ? 'WAITING' : 'NOT_CHOSEN' }))
  const rest = {
    rule: 'songe-draw-1', sessionId: 7, item: { id: 1, title: '书法“班”' }, station: { id: 1, code: 'SN-014', name: '华浜' }, startsAt: '2026-11-25T01:00:00Z',
    state: 'DRAWN' as const, opensAt: '2026-11-20T01:00:00Z', closesAt: '2026-11-24T01:00:00Z', drawnAt: '2026-11-24T01:00:01Z',
    places: entries[0]?.places ?? 0, waiting: 1, entrants: 3, seedHash: node(seed), seed, entriesDigest, entries, weights: [], how: ['怎么抽']
  }
  return { ...rest, digest: node(canonical(rest)) }
}

describe('a draw, computed once more', () => {
  it('is right as it was published', () => {
    expect(faultsOf(record())).toEqual([])
  })

  it('says what was changed', () => {
    const good = record()
    const [first, ...others] = good.entries ?? []
    expect(faultsOf({ ...good, seed: `0${good.seed}` })).toEqual(['seedHash', 'entries', 'digest'])
    expect(faultsOf({ ...good, entries: [{ ...(first as DrawEntry), outcome: 'WAITING' }, ...others] })).toEqual(['entries', 'digest'])
    expect(faultsOf({ ...good, entries: others })).toContain('entriesDigest')
    expect(faultsOf({ ...good, how: ['另一种抽法'] })).toEqual(['digest'])
    expect(faultsOf({ ...good, rule: 'songe-draw-2' })).toEqual(['rule'])
  })

  it('writes JSON in one way only', () => {
    expect(canonical({ b: [1, null, '签"'], a: { d: true, c: 2 } })).toBe('{"a":{"c":2,"d":true},"b":[1,null,"签\\""]}')
  })
})
