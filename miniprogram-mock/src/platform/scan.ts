import { pause } from '@/utils/pause'

interface Found {
  rawValue: string
}

interface Detector {
  detect(source: CanvasImageSource): Promise<Found[]>
}

const LOOK_EVERY_MS = 200

/** WeChat brings a scanner of its own; the browser reads from the camera or from a photo. */
export function hasOwnScanner(): boolean {
  // #ifdef MP-WEIXIN
  return true
  // #endif
  // #ifndef MP-WEIXIN
  return false
  // #endif
}

/** The camera needs https (or localhost); over plain http a photo still works. */
export function canUseCamera(): boolean {
  // #ifdef H5
  return window.isSecureContext && !!navigator.mediaDevices?.getUserMedia
  // #endif
  // #ifndef H5
  return false
  // #endif
}

/** null when the person closed the scanner. */
export function scanWithWeChat(): Promise<string | null> {
  return new Promise((resolve) => {
    uni.scanCode({
      scanType: ['qrCode'],
      success: ({ result }) => resolve(result),
      fail: () => resolve(null)
    })
  })
}

/** Show the camera inside the element with this id and report the first code seen; the returned function ends it. */
export async function watchCamera(boxId: string, read: (text: string) => void): Promise<() => void> {
  // #ifdef H5
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  const video = document.createElement('video')
  video.playsInline = true
  video.muted = true
  video.srcObject = stream
  video.style.cssText = 'width:100%;height:100%;object-fit:cover;display:block'
  document.getElementById(boxId)?.replaceChildren(video)
  let watching = true
  const stop = () => {
    watching = false
    stream.getTracks().forEach((track) => track.stop())
    video.remove()
  }
  void video.play().then(() => look(video, () => watching, read)).catch(stop)
  return stop
  // #endif
  // #ifndef H5
  throw new Error(`No camera for ${boxId} and ${read.name} outside a browser`)
  // #endif
}

/** null when the person chose no photo; '' when there is no code on it. */
export async function readPhoto(): Promise<string | null> {
  // #ifdef H5
  const path = await choosePhoto()
  if (path === null) return null
  const picture = new Image()
  picture.src = path
  await picture.decode()
  const [found] = await (await findDetector()).detect(picture)
  return found?.rawValue ?? ''
  // #endif
  // #ifndef H5
  return null
  // #endif
}

// #ifdef H5
async function look(video: HTMLVideoElement, watching: () => boolean, read: (text: string) => void): Promise<void> {
  const detector = await findDetector()
  while (watching()) {
    const [found] = await detector.detect(video).catch((): Found[] => [])
    if (found && watching()) return read(found.rawValue)
    await pause(LOOK_EVERY_MS)
  }
}

async function findDetector(): Promise<Detector> {
  const native = (window as unknown as { BarcodeDetector?: NativeDetector }).BarcodeDetector
  const formats = await native?.getSupportedFormats().catch((): string[] => [])
  if (native && formats?.includes('qr_code')) return new native({ formats: ['qr_code'] })
  return (await import('./barcode')).detector as Detector
}

interface NativeDetector {
  new (options: { formats: string[] }): Detector
  getSupportedFormats(): Promise<string[]>
}

function choosePhoto(): Promise<string | null> {
  return new Promise((resolve) => {
    uni.chooseImage({
      count: 1,
      success: ({ tempFilePaths }) => resolve([tempFilePaths].flat()[0] ?? null),
      fail: () => resolve(null)
    })
  })
}
// #endif
