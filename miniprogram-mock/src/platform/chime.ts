/** Two rising notes, soft at both ends: heard across a counter, and no alarm. */

// #ifdef H5
const NOTES = [659, 988]
const NOTE_SECONDS = 0.22
const LOUD = 0.35

let audio: AudioContext | null = null
// #endif

/** A browser is silent until its page was touched; to be called from a touch. False where there is no sound to be had. */
export function allowSound(): boolean {
  // #ifdef H5
  try {
    audio ??= new AudioContext()
    void audio.resume().catch(() => undefined)
    return true
  } catch {
    return false
  }
  // #endif
  // #ifndef H5
  return true
  // #endif
}

/** Tells when the screen was touched for the first time, wherever it was; at once where that was before, or where none is needed. */
export function onceTouched(tell: () => void): void {
  // #ifdef H5
  if (navigator.userActivation?.hasBeenActive) tell()
  else document.addEventListener('click', tell, { once: true, capture: true })
  // #endif
  // #ifndef H5
  tell()
  // #endif
}

export function chime(): void {
  // #ifdef H5
  if (audio) NOTES.forEach((hertz, place) => note(audio as AudioContext, hertz, place * NOTE_SECONDS))
  // #endif
  // #ifdef MP-WEIXIN
  const sound = uni.createInnerAudioContext()
  sound.src = '/static/chime.wav'
  sound.onEnded(() => sound.destroy())
  sound.onError(() => sound.destroy())
  sound.play()
  // #endif
}

// #ifdef H5
function note(on: AudioContext, hertz: number, after: number): void {
  const from = on.currentTime + after
  const sound = on.createOscillator()
  const volume = on.createGain()
  sound.frequency.value = hertz
  volume.gain.setValueAtTime(0, from)
  volume.gain.linearRampToValueAtTime(LOUD, from + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.001, from + NOTE_SECONDS * 2)
  sound.connect(volume).connect(on.destination)
  sound.start(from)
  sound.stop(from + NOTE_SECONDS * 2)
}
// #endif
