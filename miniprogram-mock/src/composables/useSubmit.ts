import { ref, shallowRef } from 'vue'
import { ApiProblem, wordsFor } from '@/api/problem'
import { newKey } from '@/utils/key'

/**
 * Sending something once: a second tap while the first is under way does nothing.
 * `key` names the wish. It stays the same until the backend has answered for good, so that a retry after a lost
 * answer finds the first attempt's result instead of making a second order.
 */
export function useSubmit<T, Args extends unknown[]>(send: (key: string, ...args: Args) => Promise<T>) {
  const busy = ref(false)
  const problem = shallowRef<unknown>(null)
  let wish: { key: string; content: string } | null = null

  async function submit(...args: Args): Promise<T | null> {
    if (busy.value) return null
    busy.value = true
    problem.value = null
    try {
      const answer = await send(keyFor(args), ...args)
      wish = null
      return answer
    } catch (error) {
      problem.value = error
      if (error instanceof ApiProblem && error.final && error.code !== 'request.in-flight') wish = null
      return null
    } finally {
      busy.value = false
    }
  }

  /** Another content is another wish: the backend refuses an old key with a new body. */
  function keyFor(args: Args): string {
    const content = JSON.stringify(args)
    if (wish?.content !== content) wish = { key: newKey(), content }
    return wish.key
  }

  const errorOf = (field: string) => (problem.value instanceof ApiProblem ? problem.value.messageFor(field) : '')
  const words = () => (problem.value ? wordsFor(problem.value) : '')

  return { busy, problem, submit, errorOf, words }
}
