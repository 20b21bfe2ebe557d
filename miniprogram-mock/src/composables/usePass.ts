import { computed, ref } from 'vue'
import * as orders from '@/api/orders'
import { isOffline, wordsFor } from '@/api/problem'
import type { Pass } from '@/api/types'
import { recall, remember } from '@/platform/storage'

const ROTATE_MS = 30_000

/**
 * The pass of one order. The code to scan is renewed every half minute while it is on the screen; without a network the
 * six digits last shown still count, the code to scan only until it runs out.
 */
export function usePass() {
  const pass = ref<Pass | null>(null)
  const refusal = ref('')
  const offline = ref(false)
  const now = ref(Date.now())
  let number = ''
  let timer: ReturnType<typeof setInterval> | undefined

  const scannable = computed(() => pass.value !== null && Date.parse(pass.value.validUntil) > now.value)

  async function start(of: string): Promise<void> {
    stop()
    number = of
    pass.value = recall<Pass>(slot())
    timer = setInterval(() => void renew(), ROTATE_MS)
    await renew()
  }

  async function renew(): Promise<void> {
    try {
      pass.value = await orders.pass(number)
      remember(slot(), pass.value)
      offline.value = false
      refusal.value = ''
    } catch (error) {
      offline.value = isOffline(error)
      refusal.value = wordsFor(error)
      if (!offline.value) forget()
    }
    now.value = Date.now()
  }

  /** The order was used, moved or cancelled: digits that no longer count must not be shown at the counter. */
  function forget(): void {
    pass.value = null
    remember(slot(), null)
  }

  function stop(): void {
    clearInterval(timer)
  }

  const slot = () => `pass.${number}`

  return { pass, scannable, offline, refusal, start, renew, stop }
}
