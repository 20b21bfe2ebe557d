import { ref } from 'vue'
import { wordsFor } from '@/api/problem'

/** A change that can be asked for again without harm (PUT): one at a time, and its refusal in words. */
export function useAct() {
  const busy = ref(false)
  const refusal = ref('')

  async function act<T>(call: () => Promise<T>): Promise<T | null> {
    if (busy.value) return null
    busy.value = true
    refusal.value = ''
    try {
      return await call()
    } catch (error) {
      refusal.value = wordsFor(error)
      return null
    } finally {
      busy.value = false
    }
  }

  const settle = () => {
    refusal.value = ''
  }

  return { busy, refusal, act, settle }
}
