import { computed, ref, shallowRef } from 'vue'
import type { Page } from '@/api/types'

/** A list fetched page by page: `reload` begins anew, `more` goes on from the cursor the last page gave. */
export function usePagedList<T>(fetch: (after: string | null) => Promise<Page<T>>) {
  const items = shallowRef<T[]>([])
  const error = shallowRef<unknown>(null)
  const loading = ref(false)
  const started = ref(false)
  const next = ref<string | null>(null)
  let latest = 0

  const empty = computed(() => started.value && !loading.value && !error.value && items.value.length === 0)
  const hasMore = computed(() => next.value !== null)

  async function reload(): Promise<void> {
    await load(null)
  }

  async function more(): Promise<void> {
    if (!loading.value && next.value !== null) await load(next.value)
  }

  /** Reads again as far as it was read: who stands further down stays there. */
  async function renew(): Promise<void> {
    const wanted = items.value.length
    const mine = ++latest
    try {
      let page = await fetch(null)
      let all = page.items
      while (mine === latest && all.length < wanted && page.next !== null) {
        page = await fetch(page.next)
        all = [...all, ...page.items]
      }
      if (mine !== latest) return
      items.value = all
      next.value = page.next
      error.value = null
      started.value = true
    } catch {
      // What is on the screen stays; whoever wants to know pulls it down.
    } finally {
      if (mine === latest) loading.value = false
    }
  }

  async function load(after: string | null): Promise<void> {
    const mine = ++latest
    loading.value = true
    try {
      const page = await fetch(after)
      if (mine !== latest) return
      items.value = after === null ? page.items : [...items.value, ...page.items]
      next.value = page.next
      error.value = null
    } catch (problem) {
      if (mine === latest) error.value = problem
    } finally {
      if (mine === latest) {
        loading.value = false
        started.value = true
      }
    }
  }

  return { items, error, loading, empty, hasMore, reload, renew, more }
}
