import { ref } from 'vue'
import { words } from '@/locale/zh-Hans'
import { usePreference } from '@/stores/preference'

/** Sorting by where one stands: asked for by a tap, never at launch, and said when it could not be had. */
export function useNearest() {
  const preference = usePreference()
  const locating = ref(false)

  async function nearest(): Promise<void> {
    locating.value = true
    const found = await preference.findMe()
    locating.value = false
    if (!found) uni.showToast({ title: words.catalogue.noPosition, icon: 'none', duration: 3000 })
  }

  return { locating, nearest }
}
