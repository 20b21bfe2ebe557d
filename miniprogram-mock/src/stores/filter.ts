import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { ListCode } from '@/api/types'

type Query = Record<string, string | undefined>

const LISTS: readonly ListCode[] = ['SERVICE', 'RESOURCE', 'NEED', 'PROJECT']

/** What the catalogue is looking at. A tab takes no parameters, so whoever leads there sets it here first. */
export const useFilter = defineStore('filter', () => {
  const list = ref<ListCode>('SERVICE')
  const category = ref<string | null>(null)
  const q = ref('')
  const openNow = ref(false)
  const station = ref<string | null>(null)

  function show(chosen: ListCode, within: string | null = null): void {
    list.value = chosen
    category.value = within
    q.value = ''
    openNow.value = false
    station.value = null
  }

  /** As it stands in the address; what is as usual is left out. */
  const query = computed<Query>(() => ({
    list: list.value === 'SERVICE' ? undefined : list.value,
    category: category.value ?? undefined,
    q: q.value || undefined,
    openNow: openNow.value ? 'true' : undefined,
    station: station.value ?? undefined
  }))

  /** Takes what an address says; one that says nothing changes nothing. */
  function read(from: Query): void {
    if (!Object.keys(query.value).some((name) => from[name])) return
    show(LISTS.find((code) => code === from['list']) ?? 'SERVICE', from['category'] ?? null)
    q.value = from['q'] ?? ''
    openNow.value = from['openNow'] === 'true'
    station.value = from['station'] ?? null
  }

  return { list, category, q, openNow, station, show, query, read }
})
