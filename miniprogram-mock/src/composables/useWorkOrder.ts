import { onLoad, onPullDownRefresh, onShow } from '@dcloudio/uni-app'
import { ref } from 'vue'
import * as orders from '@/api/orders'
import type { Order, OrderAction } from '@/api/types'
import { words } from '@/locale/zh-Hans'
import { useAsync } from './useAsync'

/** The order in the page's address, fresh whenever the page comes into sight, and what has just been done to it. */
export function useWorkOrder() {
  const number = ref('')
  const said = ref('')
  const { data: order, error, run } = useAsync(() => orders.order(number.value))

  onLoad((query) => {
    number.value = query?.['number'] ?? ''
  })
  onShow(() => {
    if (number.value) void run()
  })
  onPullDownRefresh(() => run().finally(() => uni.stopPullDownRefresh()))

  function done(action: OrderAction, fresh: Order): void {
    order.value = fresh
    said.value = words.work.done[action] ?? ''
    uni.pageScrollTo({ scrollTop: 0, duration: 200 })
  }

  return { order, error, said, run, done }
}
