import { computed, ref, shallowRef } from 'vue'
import { wordsFor } from '@/api/problem'

/** A change that can be asked for again without harm (PUT): one at a time, and its refusal in words. */
export function useAct() {
  const busy = ref(false)
  const problem = shallowRef<unknown>(null)
  const refusal = computed(() => (problem.value ? wordsFor(problem.value) : ''))

  async function act<T>(call: () => Promise<T>): Promise<T | null> {
    if (busy.value) return null
    busy.value = true
    problem.value = null
    try {
      return await call()
    } catch (error) {
      problem.value = error
      return null
    } finally {
      busy.value = false
    }
  }

  const settle = () => {
    problem.value = null
  }

  return { busy, problem, refusal, act, settle }
}
