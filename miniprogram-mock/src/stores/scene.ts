import { defineStore } from 'pinia'
import { scene } from '@/api/scenes'
import { go } from '@/utils/route'
import { useTown } from './town'

/** Following a code from a station's door. WeChat names the code again each time the app comes back to the front. */
export const useScene = defineStore('scene', () => {
  const town = useTown()
  let followed: { token: string; going: Promise<boolean> } | null = null

  /** False when the code leads nowhere any more: then one is simply at home. */
  function follow(token: string): Promise<boolean> {
    if (followed?.token !== token) followed = { token, going: lead(token) }
    return followed.going
  }

  async function lead(token: string): Promise<boolean> {
    try {
      const found = await scene(token)
      town.choose(found.town)
      go('/pages/stations/station', { code: found.station.code })
      return true
    } catch {
      return false
    }
  }

  return { follow }
})
