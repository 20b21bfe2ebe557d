/** At a counter nobody looks at the screen all the time: a short buzz (and on a tablet a tone) says how it went. */
export function signal(good: boolean): void {
  // #ifdef MP-WEIXIN
  if (good) uni.vibrateShort({ fail: () => undefined })
  else uni.vibrateLong({ fail: () => undefined })
  // #endif
  // #ifdef H5
  navigator.vibrate?.(good ? 80 : [120, 80, 120])
  tone(good ? 880 : 220)
  // #endif
}

// #ifdef H5
const TONE_SECONDS = 0.15

function tone(hertz: number): void {
  try {
    const audio = new AudioContext()
    const sound = audio.createOscillator()
    sound.frequency.value = hertz
    sound.connect(audio.destination)
    sound.onended = () => void audio.close()
    sound.start()
    sound.stop(audio.currentTime + TONE_SECONDS)
  } catch {
    // A browser without sound must not stop anybody from checking in.
  }
}
// #endif
