const ENLARGED = 1.15

/** True when the person has set larger letters in WeChat or in the browser. */
export function prefersLargeLetters(): boolean {
  // #ifdef MP-WEIXIN
  const { fontSizeScaleFactor = 1 } = uni.getAppBaseInfo() as { fontSizeScaleFactor?: number }
  return fontSizeScaleFactor > ENLARGED
  // #endif
  // #ifdef H5
  // uni-app sets the root's size itself; only the word "medium" still follows the person's own setting.
  const probe = document.createElement('span')
  probe.style.fontSize = 'medium'
  document.body.append(probe)
  const size = parseFloat(getComputedStyle(probe).fontSize)
  probe.remove()
  return size / 16 > ENLARGED
  // #endif
}

/** The browser draws navigation and tab bar outside our pages; they follow through a class on <html>. */
export function showLarge(large: boolean): void {
  // #ifdef H5
  document.documentElement.classList.toggle('elder', large)
  // #endif
}

/** `?town=CODE` in the page's address: a poster or another town's site sends people here. */
export function townInAddress(): string | null {
  // #ifdef H5
  return /[?&]town=([\w-]+)/.exec(window.location.href)?.[1] ?? null
  // #endif
  // #ifndef H5
  const { query } = uni.getLaunchOptionsSync()
  return (query as { town?: string } | undefined)?.town ?? null
  // #endif
}

/** A pass must be readable by a scanner in sunlight; undone by calling the returned function. */
export function brighten(): () => void {
  // #ifdef MP-WEIXIN
  uni.setKeepScreenOn({ keepScreenOn: true })
  uni.setScreenBrightness({ value: 1 })
  return () => {
    uni.setKeepScreenOn({ keepScreenOn: false })
    uni.setScreenBrightness({ value: -1 })
  }
  // #endif
  // #ifdef H5
  const lock = navigator.wakeLock?.request('screen').catch(() => null)
  return () => void lock?.then((held) => held?.release())
  // #endif
}

export function watchOnline(changed: (online: boolean) => void): void {
  // #ifdef H5
  const report = () => changed(navigator.onLine)
  window.addEventListener('online', report)
  window.addEventListener('offline', report)
  report()
  // #endif
  // #ifndef H5
  uni.getNetworkType({ success: ({ networkType }) => changed(networkType !== 'none') })
  uni.onNetworkStatusChange(({ isConnected }) => changed(isConnected))
  // #endif
}

// #ifdef H5
let wideShown = 0
// #endif

/** The browser keeps pages in a phone's column; an operator's page takes the window. Undone by calling the returned function. */
export function widen(): () => void {
  // #ifdef H5
  const follow = () => document.documentElement.classList.toggle('wide', wideShown > 0)
  wideShown++
  follow()
  return () => {
    wideShown--
    follow()
  }
  // #endif
  // #ifndef H5
  return () => undefined
  // #endif
}
