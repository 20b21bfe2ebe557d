import { apiRoot } from './host'

export interface Socket {
  say(text: string): void
  close(): void
}

export interface Ears {
  opened(): void
  said(text: string): void
  /** Once, for whatever reason; also where none could be had. */
  closed(): void
}

export function openSocket(path: string, ears: Ears): Socket {
  let over = false
  const end = () => {
    if (over) return
    over = true
    ears.closed()
  }
  const task = uni.connectSocket({ url: address(path), complete: () => undefined, fail: end }) as UniApp.SocketTask | undefined
  task?.onOpen(() => ears.opened())
  task?.onMessage(({ data }) => ears.said(String(data)))
  task?.onClose(end)
  task?.onError(end)
  return {
    say: (text) => task?.send({ data: text, fail: () => undefined }),
    close: () => {
      task?.close({})
      end()
    }
  }
}

function address(path: string): string {
  // #ifdef H5
  return `${window.location.origin.replace(/^http/, 'ws')}${apiRoot()}${path}`
  // #endif
  // #ifndef H5
  return apiRoot().replace(/^http/, 'ws') + path
  // #endif
}

/** Whether anybody can see the screen, now and whenever that changes. */
export function watchVisible(changed: (visible: boolean) => void): void {
  // #ifdef H5
  const report = () => changed(document.visibilityState === 'visible')
  document.addEventListener('visibilitychange', report)
  report()
  // #endif
  // #ifndef H5
  uni.onAppShow(() => changed(true))
  uni.onAppHide(() => changed(false))
  changed(true)
  // #endif
}
