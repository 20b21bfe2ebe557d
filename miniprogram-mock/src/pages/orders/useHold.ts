import { computed, ref, shallowRef } from 'vue'
import * as holds from '@/api/holds'
import { ApiProblem } from '@/api/problem'
import type { Hold, HoldPlaces } from '@/api/types'
import { newKey } from '@/utils/key'

/** What better is read before the form is filled in than after. */
const TOLD = ['unit.taken', 'unit.none', 'order.paused']

/**
 * Places kept while somebody fills in the form. Without them the form goes on all the same: the order itself asks again,
 * and says what is the matter.
 */
export function useHold() {
  const hold = shallowRef<Hold | null>(null)
  const full = ref(false)
  /** Why nothing is kept: somebody else has the room by now, and when it is free; or one may have none at present. */
  const taken = ref('')
  const over = ref(false)
  const secondsLeft = ref(0)
  let timer: ReturnType<typeof setInterval> | undefined
  let until = 0

  async function keep(wanted: HoldPlaces): Promise<void> {
    try {
      const kept = await holds.keep(wanted, newKey())
      full.value = over.value = false
      taken.value = ''
      begin(kept)
    } catch (problem) {
      // another number of places may be refused while the first are kept
      if (!(problem instanceof ApiProblem)) return
      if (problem.code === 'booking.full') await giveUp()
      if (TOLD.includes(problem.code)) taken.value = problem.message
    }
  }

  async function giveUp(): Promise<void> {
    await letGo()
    full.value = true
  }

  /** Counted on the phone from what the backend says is left: the phone's own clock may be wrong. */
  function begin(kept: Hold): void {
    stop()
    hold.value = kept
    until = Date.now() + kept.secondsLeft * 1000
    tick()
    timer = setInterval(tick, 1000)
  }

  function tick(): void {
    secondsLeft.value = Math.max(0, Math.ceil((until - Date.now()) / 1000))
    if (secondsLeft.value > 0) return
    stop()
    over.value = true
  }

  /** Nobody else should wait for what is not wanted any more. */
  async function letGo(): Promise<void> {
    const kept = hold.value
    stop()
    if (kept) await holds.letGo(kept.id).catch(() => undefined)
  }

  /** The order has taken it. */
  function stop(): void {
    clearInterval(timer)
    hold.value = null
  }

  const clock = computed(() => `${Math.floor(secondsLeft.value / 60)}:${String(secondsLeft.value % 60).padStart(2, '0')}`)

  return { hold, full, taken, over, clock, keep, letGo, stop }
}
