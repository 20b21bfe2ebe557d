import type { Page } from '@/api/types'

type Fetch<T> = (after: string | null) => Promise<Page<T>>

const SEPARATOR = '@'

/** All pages of a list that is short by nature: one day of one station. */
export async function everyPage<T>(fetch: Fetch<T>): Promise<T[]> {
  const all: T[] = []
  let after: string | null = null
  do {
    const page: Page<T> = await fetch(after)
    all.push(...page.items)
    after = page.next
  } while (after !== null)
  return all
}

/** A list of which only some is wanted; a page without any of it is followed by the next one at once. */
export function onlyThose<T>(wanted: (item: T) => boolean, fetch: Fetch<T>): Fetch<T> {
  return async (cursor) => {
    for (let after = cursor; ; ) {
      const page = await fetch(after)
      const items = page.items.filter(wanted)
      if (items.length || page.next === null) return { items, next: page.next }
      after = page.next
    }
  }
}

/**
 * Several lists read as one, one after the other: the backend filters by a single status, a tab shows two or three.
 * The cursor says in which list to go on. A list that ends within a page is followed by the next one at once.
 */
export function inTurn<T, Kind>(kinds: readonly Kind[], fetch: (kind: Kind, after: string | null) => Promise<Page<T>>): Fetch<T> {
  return async (cursor) => {
    const start = cursor === null ? -1 : cursor.indexOf(SEPARATOR)
    let index = cursor === null ? 0 : Number(cursor.slice(0, start))
    let after = cursor === null ? null : cursor.slice(start + 1)
    const items: T[] = []
    for (let kind = kinds[index]; kind !== undefined; kind = kinds[++index], after = null) {
      const page = await fetch(kind, after)
      items.push(...page.items)
      if (page.next !== null) return { items, next: `${index}${SEPARATOR}${page.next}` }
    }
    return { items, next: null }
  }
}
