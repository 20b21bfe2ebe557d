import { describe, expect, it, vi } from 'vitest'
import { everyPage, inTurn, onlyThose } from '@/utils/pages'

const shelves: Record<string, string[][]> = { A: [['a1', 'a2'], ['a3']], B: [[]], C: [['c1'], ['c2']] }

/** Cursors of the backend are opaque; this one even holds the sign our own cursor is cut at. */
const fetch = vi.fn(async (kind: string, after: string | null) => {
  const pages = shelves[kind] ?? []
  const index = after === null ? 0 : Number(after.split('@')[1])
  return { items: pages[index] ?? [], next: index + 1 < pages.length ? `x@${index + 1}` : null }
})

describe('lists read page by page', () => {
  it('are read to the end', async () => {
    expect(await everyPage((after) => fetch('A', after))).toEqual(['a1', 'a2', 'a3'])
  })

  it('follow one another, each from where it stopped', async () => {
    const list = inTurn(['A', 'B', 'C'], fetch)
    const first = await list(null)
    expect(first.items).toEqual(['a1', 'a2'])
    const second = await list(first.next)
    expect(second.items).toEqual(['a3', 'c1'])
    const third = await list(second.next)
    expect(third).toEqual({ items: ['c2'], next: null })
  })

  it('go on until something wanted turns up, and end all the same', async () => {
    const late = onlyThose((name) => name === 'a3', (after) => fetch('A', after))
    expect(await late(null)).toEqual({ items: ['a3'], next: null })
    expect(await onlyThose(() => false, (after) => fetch('A', after))(null)).toEqual({ items: [], next: null })
    expect(await onlyThose(() => true, (after) => fetch('A', after))(null)).toEqual({ items: ['a1', 'a2'], next: 'x@1' })
  })

  it('are empty without a kind', async () => {
    expect(await inTurn([], fetch)(null)).toEqual({ items: [], next: null })
  })
})
