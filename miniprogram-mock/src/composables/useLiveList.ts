import { onHide, onShow, onUnload } from '@dcloudio/uni-app'
import { useLive } from '@/stores/live'

/** Several changes at once are one look, and the screens of a town do not all look at the same moment. */
const SOON_MS = 200
const SPREAD_MS = 800

/** Reads a page's lists again whenever something changed while it is shown; a page that is shown again reads them anyway. */
export function useLiveList(refresh: () => unknown): void {
  const live = useLive()
  let shown = false
  let waiting: ReturnType<typeof setTimeout> | undefined

  const unfollow = live.follow(() => {
    if (!shown || waiting !== undefined) return
    waiting = setTimeout(() => {
      waiting = undefined
      if (shown) refresh()
    }, SOON_MS + Math.random() * SPREAD_MS)
  })

  onShow(() => {
    shown = true
  })
  onHide(() => {
    shown = false
  })
  onUnload(() => {
    clearTimeout(waiting)
    unfollow()
  })
}
