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
  /** The backend answers for all of one's stations at once; at a desk counts what belongs to this one. */
  const isHere = (thing: { station: { code: string } | null }) =>
    !place.value || place.value.grid || thing.station?.code === place.value.code

  function choose(code: string): void {
    chosen.value = code
    remember('desk-place', code)
  }

  return { places, place, isHere, choose }
})
