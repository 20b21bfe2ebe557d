import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { recall, remember } from '@/platform/storage'
import { useSession } from './session'

/** For which of one's units one acts: kept in the phone, as long as one answers for it. */
export const useUnit = defineStore('unit', () => {
  const session = useSession()
  const chosen = ref(recall<string>('unit'))

  const units = computed(() =>
    (session.me?.roles ?? []).filter(({ role }) => role === 'PARTNER').map(({ scope }) => ({ value: scope.code, text: scope.name ?? scope.code }))
  )
  const current = computed(() => units.value.find(({ value }) => value === chosen.value) ?? units.value[0] ?? null)
  /** To be said with what is done for a unit; undefined for who answers for none. */
  const code = computed(() => current.value?.value)

  function choose(unit: string): void {
    chosen.value = unit
    remember('unit', unit)
  }

  return { units, current, code, choose }
})
