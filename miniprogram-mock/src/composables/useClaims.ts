import { shallowRef } from 'vue'
import * as orders from '@/api/orders'
import type { Order, OrderSummary } from '@/api/types'
import { words } from '@/locale/zh-Hans'
import { spoken } from '@/utils/time'
import { useAct } from './useAct'

/** Taking orders from a list of open ones: one tap where the resident named a time, else a sheet asks for one. */
export function useClaims(after: (said: string) => Promise<void>) {
  const { refusal, act, settle } = useAct()
  const claiming = shallowRef<OrderSummary | null>(null)
  const claimWords = ({ wishedTime }: OrderSummary) => (wishedTime ? words.work.claimAt(spoken(wishedTime)) : words.work.claimPropose)

  async function claim(order: OrderSummary): Promise<void> {
    if (!order.wishedTime) {
      settle()
      claiming.value = order
      return
    }
    const fresh = await act(() => orders.claim(order.number))
    if (fresh) await claimed(fresh)
    else await after('')
  }

  async function claimed(order: Order): Promise<void> {
    claiming.value = null
    await after(order.status === 'ASSIGNED' && order.proposedTime ? words.work.waiting(spoken(order.proposedTime)) : (words.work.done.claim ?? ''))
  }

  return { claiming, refusal, claimWords, claim, claimed }
}
