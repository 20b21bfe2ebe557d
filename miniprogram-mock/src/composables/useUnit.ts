import { computed, ref } from 'vue'
import { useSession } from '@/stores/session'

/** The unit one answers for; of several, the one that is chosen. */
export function useUnit() {
  const session = useSession()
  const units = computed(() =>
    (session.me?.roles ?? []).filter(({ role }) => role === 'PARTNER').map(({ scope }) => ({ value: scope.code, text: scope.name ?? scope.code }))
  )
  const chosen = ref<string | null>(null)
  const unit = computed({
    get: () => chosen.value ?? units.value[0]?.value ?? null,
    set: (code: string | null) => {
      chosen.value = code
    }
  })
  return { units, unit }
}
