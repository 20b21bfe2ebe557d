import { nextTick, onUnmounted, ref } from 'vue'
import { words } from '@/locale/zh-Hans'
import { canUseCamera, hasOwnScanner, readPhoto, scanWithWeChat, watchCamera } from '@/platform/scan'

/** Reading a code by whatever this phone has; `read` gets its text, whichever way it came. */
export function useScan(boxId: string, read: (text: string) => void) {
  const watching = ref(false)
  const problem = ref('')
  const cameraPossible = hasOwnScanner() || canUseCamera()
  const photoPossible = !hasOwnScanner()
  let end: (() => void) | null = null

  async function scan(): Promise<void> {
    problem.value = ''
    if (hasOwnScanner()) {
      const text = await scanWithWeChat()
      if (text !== null) read(text)
      return
    }
    watching.value = true
    await nextTick()
    try {
      end = await watchCamera(boxId, (text) => {
        stop()
        read(text)
      })
    } catch {
      stop()
      problem.value = words.staff.noCamera
    }
  }

  async function photo(): Promise<void> {
    problem.value = ''
    const text = await readPhoto().catch(() => '')
    if (text === '') problem.value = words.staff.noCodeOnPhoto
    else if (text !== null) read(text)
  }

  function stop(): void {
    end?.()
    end = null
    watching.value = false
  }

  onUnmounted(stop)

  return { watching, problem, cameraPossible, photoPossible, scan, photo, stop }
}
