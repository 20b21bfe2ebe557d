import { describe, expect, it, vi } from 'vitest'
import type { Page } from '@/api/types'
import { useAsync } from '@/composables/useAsync'
import { usePagedList } from '@/composables/usePagedList'

function deferred<T>() {
  let resolve!: (value: T) => void
  const promise = new Promise<T>((yes) => {
    resolve = yes
  })
  return { promise, resolve }
}

describe('one answer', () => {
  it('is dropped when a newer question has overtaken it', async () => {
    const [slow, fast] = [deferred<string>(), deferred<string>()]
    const load = vi.fn<(q: string) => Promise<string>>().mockReturnValueOnce(slow.promise).mockReturnValueOnce(fast.promise)
    const { data, run, loading } = useAsync(load)
    const [first, second] = [run('理'), run('理发')]
    fast.resolve('理发')
    await second
    slow.resolve('理')
    await first
    expect([data.value, loading.value]).toEqual(['理发', false])
  })

  it('keeps what was on the screen when a reload fails', async () => {
    const load = vi.fn<() => Promise<string>>().mockResolvedValueOnce('一').mockRejectedValueOnce(new Error('断了'))
    const { data, error, run } = useAsync(load)
    await run()
    await run()
    expect([data.value, error.value]).toEqual(['一', new Error('断了')])
  })
})

describe('a list in pages', () => {
  const pages: Record<string, Page<number>> = { start: { items: [1, 2], next: 'c' }, c: { items: [3], next: null } }

  it('goes on from the cursor and stops at the end', async () => {
    const fetch = vi.fn(async (after: string | null) => pages[after ?? 'start']!)
    const { items, hasMore, reload, more } = usePagedList(fetch)
    await reload()
    await more()
    await more()
    expect([items.value, hasMore.value, fetch.mock.calls.length]).toEqual([[1, 2, 3], false, 2])
  })

  it('is empty only once it has been looked at', async () => {
    const { empty, reload } = usePagedList(async () => ({ items: [], next: null }))
    expect(empty.value).toBe(false)
    await reload()
    expect(empty.value).toBe(true)
  })

  it('does not mix a page of the old question into the new answer', async () => {
    const slow = deferred<Page<number>>()
    const fetch = vi.fn<(after: string | null) => Promise<Page<number>>>()
      .mockResolvedValueOnce({ items: [1], next: 'c' })
      .mockReturnValueOnce(slow.promise)
      .mockResolvedValueOnce({ items: [9], next: null })
    const { items, reload, more } = usePagedList(fetch)
    await reload()
    const older = more()
    await reload()
    slow.resolve({ items: [2], next: null })
    await older
    expect(items.value).toEqual([9])
  })
})
