import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import * as live from '@/api/live'
import { ApiProblem } from '@/api/problem'
import type { LiveChange } from '@/api/types'
import { allowSound, chime, onceTouched } from '@/platform/chime'
import { openSocket, watchVisible } from '@/platform/socket'
import { recall, remember } from '@/platform/storage'
import { Line } from '@/utils/line'
import { useNetwork } from './network'
import { useSession } from './session'

type Follower = () => void

/** The line over which a desk hears of new orders; one for all pages, from the first desk that is opened until signing out. */
export const useLive = defineStore('live', () => {
  const session = useSession()
  const network = useNetwork()
  const connected = ref(false)
  const sound = ref(recall<boolean>('sound') ?? true)
  const touched = ref(false)
  /** Orders that call for this person and were not opened yet, each with what happened to it. */
  const fresh = shallowRef<Record<string, LiveChange>>({})
  const followers = new Set<Follower>()
  let line: Line | null = null
  let visible = true

  const rings = computed(() => sound.value && touched.value)

  watch(() => session.signedIn, (signedIn) => {
    if (!signedIn) end()
  })
  watch(() => network.online, (online) => {
    if (online) line?.hurry()
  })

  onceTouched(() => {
    const allowed = allowSound()
    // What was pressed may be the very button that is drawn anew by this: its press comes first.
    setTimeout(() => {
      touched.value = allowed
    })
  })
  watchVisible((now) => {
    visible = now
    if (now) line?.hurry()
  })

  function start(): void {
    line ??= new Line({
      ticket: async () => (await live.ticket()).ticket,
      ask: live.changes,
      open: (ears) => openSocket('/live', ears),
      told,
      connected: (now) => {
        connected.value = now
      },
      isOver: (error) => error instanceof ApiProblem && (error.status === 401 || error.status === 403),
      isVisible: () => visible
    })
  }

  function end(): void {
    line?.stop()
    line = null
    fresh.value = {}
  }

  function told(changes: LiveChange[], anew: boolean): void {
    const now = { ...fresh.value }
    for (const change of changes) {
      if (!change.number) continue
      // Whatever else happens to an order, a colleague has seen to it.
      if (change.rings) now[change.number] = change
      else delete now[change.number]
    }
    fresh.value = now
    if (rings.value && changes.some((change) => change.rings)) chime()
    if (anew || changes.length) followers.forEach((follower) => follower())
  }

  function follow(follower: Follower): () => void {
    followers.add(follower)
    start()
    return () => followers.delete(follower)
  }

  /** From a tap: what will be heard is heard now. */
  function setSound(on: boolean): void {
    sound.value = on
    remember('sound', on)
    if (!on) return
    touched.value = allowSound()
    chime()
  }

  function seen(number: string): void {
    if (!(number in fresh.value)) return
    const rest = { ...fresh.value }
    delete rest[number]
    fresh.value = rest
  }

  return { connected, sound, touched, rings, fresh, follow, setSound, seen }
})
