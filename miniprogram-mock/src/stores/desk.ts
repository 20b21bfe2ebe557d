import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { recall, remember } from '@/platform/storage'
import { useSession } from './session'

export interface Workplace {
  code: string
  name: string
  /** A grid sees the orders of its area, but holds no sessions and scans nobody in. */
  grid: boolean
}

/** At which of one's stations one stands today: kept on the tablet, since the tablet stands there too. */
export const useDesk = defineStore('desk', () => {
  const session = useSession()
  const chosen = ref(recall<string>('desk-place'))

  const places = computed<Workplace[]>(() =>
    (session.me?.roles ?? []).flatMap(({ role, scope }) =>
      role === 'STATION' || role === 'GRID' ? [{ code: scope.code, name: scope.name ?? scope.code, grid: role === 'GRID' }] : []
    )
  )
  const place = computed(() => places.value.find(({ code }) => code === chosen.value) ?? places.value[0] ?? null)
  /** Who works for a single station need not name it. */
  const station = computed(() => (places.value.length > 1 && place.value && !place.value.grid ? place.value.code : undefined))

  function choose(code: string): void {
    chosen.value = code
    remember('desk-place', code)
  }

  return { places, place, station, choose }
})
