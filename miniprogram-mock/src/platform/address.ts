import { address } from '@/utils/route'

type Params = Parameters<typeof address>[1]

/**
 * Puts a page's parameters into the address bar, so that a reload, the way back and a copied link show the same. A mini
 * program has no address bar; there a page keeps what it was opened with.
 */
export function keepInAddress(page: string, params: Params): void {
  // #ifdef H5
  const current = address(page, params)
  if (!location.hash.startsWith(`#${page}`) || location.hash === `#${current}`) return
  // the router keeps its own notes in the entry's state
  history.replaceState({ ...history.state, current }, '', `#${current}`)
  // #endif
}
