import { computed, ref, shallowRef } from 'vue'
import { checkIn } from '@/api/desks'
import type { CheckIn } from '@/api/desks'
import { ApiProblem, Unreachable, wordsFor } from '@/api/problem'
import type { Order } from '@/api/types'
import { useSubmit } from '@/composables/useSubmit'
import { words } from '@/locale/zh-Hans'
import { signal } from '@/platform/signal'

/** A camera sees the same code many times a second; for this long it is one and the same arrival. */
const SAME_SCAN_MS = 5_000

const NEXT: Record<string, string> = {
  'check-in.already': words.staff.next.already,
  'check-in.wrong-station': words.staff.next.wrongStation,
  'check-in.too-early': words.staff.next.tooEarly,
  'check-in.too-late': words.staff.next.tooLate,
  'check-in.cancelled': words.staff.next.cancelled,
  'check-in.not-confirmed': words.staff.next.notConfirmed,
  'check-in.code-unknown': words.staff.next.codeUnknown,
  'check-in.code-locked': words.staff.next.codeLocked,
  'pass.expired': words.staff.next.expired,
  'pass.forged': words.staff.next.forged
}

/** One proof at a time goes to the backend, and it comes back as a person who has arrived or as what is wrong. */
export function useCheckIn(now = Date.now) {
  const { busy, problem, submit } = useSubmit((key, proof: CheckIn) => checkIn(proof, key))
  const arrived = shallowRef<Order | null>(null)
  const tried = shallowRef<CheckIn | null>(null)
  const repeated = ref(false)
  let last = { token: '', at: -Infinity }

  const refusal = computed(() => (problem.value ? { title: wordsFor(problem.value), next: nextStep(problem.value) } : null))
  const settled = computed(() => arrived.value !== null || refusal.value !== null)

  async function offer(proof: CheckIn): Promise<void> {
    if (busy.value) return
    repeated.value = justSeen(proof)
    if (repeated.value) return
    tried.value = proof
    arrived.value = await submit(proof)
    last = { token: tokenOf(proof), at: now() }
    signal(arrived.value !== null)
  }

  /** After a lost answer the same proof is offered again, under the same key: it cannot count twice. */
  async function again(): Promise<void> {
    const proof = tried.value
    if (!proof) return
    last.at = -Infinity
    await offer(proof)
  }

  /** Whoever types the same digits again means it; only the camera repeats itself. */
  function justSeen(proof: CheckIn): boolean {
    const token = tokenOf(proof)
    return token !== '' && token === last.token && now() - last.at < SAME_SCAN_MS
  }

  function clear(): void {
    arrived.value = null
    problem.value = null
  }

  const lost = computed(() => problem.value instanceof Unreachable)

  return { busy, arrived, repeated, refusal, settled, lost, offer, again, clear }
}

const tokenOf = (proof: CheckIn) => ('token' in proof ? proof.token : '')

function nextStep(problem: unknown): string {
  if (problem instanceof ApiProblem) return NEXT[problem.code] ?? words.staff.next.other
  return problem instanceof Unreachable ? words.staff.next.unreachable : words.staff.next.other
}
