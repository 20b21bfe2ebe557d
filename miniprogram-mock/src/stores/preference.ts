import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import type { Town } from '@/api/types'
import { locate } from '@/platform/location'
import type { Point } from '@/platform/location'
import { prefersLargeLetters, showLarge } from '@/platform/screen'
import { recall, remember } from '@/platform/storage'

/** What belongs to this phone rather than to the person: large letters, the town, where it stands. */
export const usePreference = defineStore('preference', () => {
  const elder = ref(recall<boolean>('elder') ?? false)
  const elderOffered = ref(recall<boolean>('elder-offered') ?? false)
  const town = ref(recall<Town>('town'))
  const point = ref<Point | null>(null)

  const near = computed(() => point.value && `${point.value.lng.toFixed(5)},${point.value.lat.toFixed(5)}`)
  const offersElder = computed(() => !elder.value && !elderOffered.value)
  const prefersElder = computed(() => offersElder.value && prefersLargeLetters())

  watch(elder, (large) => {
    remember('elder', large)
    showLarge(large)
  })
  watch(town, (chosen) => remember('town', chosen))
  showLarge(elder.value)

  function declineElder(): void {
    elderOffered.value = true
    remember('elder-offered', true)
  }

  /** The position stays in memory only: no trail of anybody's whereabouts is kept. */
  async function findMe(): Promise<boolean> {
    point.value = (await locate()) ?? point.value
    return point.value !== null
  }

  return { elder, offersElder, prefersElder, declineElder, town, near, point, findMe }
})
