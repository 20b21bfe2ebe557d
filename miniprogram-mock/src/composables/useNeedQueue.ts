import { onPullDownRefresh, onReachBottom, onShow } from '@dcloudio/uni-app'
import type { NeedSummary, Page } from '@/api/types'
import { usePagedList } from './usePagedList'

/** Needs that wait for whoever works on them, soonest due first; for the page itself, whose pulling and scrolling it follows. */
export function useNeedQueue(load: (after?: string | null) => Promise<Page<NeedSummary>>) {
  const list = usePagedList<NeedSummary>(load)
  const { reload, more } = list
  onShow(() => void reload())
  onPullDownRefresh(() => reload().finally(() => uni.stopPullDownRefresh()))
  onReachBottom(more)
  return list
}
