import { onBeforeUnmount, ref } from 'vue'

/** Seconds that run down to nought, by the clock and not by counting ticks: a phone asleep does not tick. */
export function useCountdown() {
  const left = ref(0)
  let timer: ReturnType<typeof setInterval> | undefined

  function start(seconds: number): void {
    const end = Date.now() + seconds * 1000
    stop()
    left.value = seconds
    timer = setInterval(() => {
      left.value = Math.max(0, Math.ceil((end - Date.now()) / 1000))
      if (left.value === 0) stop()
    }, 500)
  }

  const stop = () => clearInterval(timer)
  onBeforeUnmount(stop)

  return { left, start }
}
