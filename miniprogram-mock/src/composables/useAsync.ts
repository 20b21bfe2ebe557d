import { ref, shallowRef } from 'vue'

/**
 * One answer from the backend, with what the page needs to show while it is not there.
 * A reload keeps what is on the screen; an answer that was overtaken by a newer call is dropped.
 */
export function useAsync<T, Args extends unknown[]>(load: (...args: Args) => Promise<T>) {
  const data = shallowRef<T | null>(null)
  const error = shallowRef<unknown>(null)
  const loading = ref(false)
  let latest = 0

  async function run(...args: Args): Promise<void> {
    const mine = ++latest
    loading.value = true
    try {
      const answer = await load(...args)
      if (mine !== latest) return
      data.value = answer
      error.value = null
    } catch (problem) {
      if (mine === latest) error.value = problem
    } finally {
      if (mine === latest) loading.value = false
    }
  }

  return { data, error, loading, run }
}
