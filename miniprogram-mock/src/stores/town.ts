import { defineStore } from 'pinia'
import { ref } from 'vue'
import { towns } from '@/api/places'
import type { Town } from '@/api/types'
import { address } from '@/utils/route'
import { usePreference } from './preference'

/** Which town this phone belongs to: the only one, the one in the address, or the one the person picks. */
export const useTown = defineStore('town', () => {
  const preference = usePreference()
  const known = ref<Town[]>([])

  async function settle(wanted: string | null): Promise<void> {
    known.value = await towns().then(({ items }) => items, () => [])
    if (known.value.length === 0) return
    const code = wanted ?? preference.town?.code
    const chosen = known.value.find((town) => town.code === code) ?? (known.value.length === 1 ? known.value[0] : null)
    if (chosen) preference.town = chosen
    else uni.navigateTo({ url: address('/pages/login/town') })
  }

  function choose(town: Town): void {
    preference.town = town
  }

  return { known, settle, choose }
})
