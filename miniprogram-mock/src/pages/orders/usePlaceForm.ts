import { computed, reactive } from 'vue'
import type { Consent, ItemDetail, Me, PlaceOrder } from '@/api/types'
import { words } from '@/locale/zh-Hans'
import { bareNumber } from '@/utils/work'

export interface Other {
  name: string
  phone: string
  birthYear: string
  disabled: boolean
  relation: string
  consent: Consent | null
}

/** The time chosen on the item's page, as that page hands it over. */
export interface ChosenSession {
  /** Null for a room or a thing, which is had for the time itself. */
  id: number | null
  startsAt: string
  endsAt: string
  station: { code?: string; name: string }
  /** There are several like it, so that several may come together. */
  many?: boolean
  /** It was full when it was chosen: the order waits in line. */
  wait?: boolean
  /** Entered for rather than booked: no place is kept meanwhile. */
  drawn?: boolean
}

export interface PlaceForm {
  who: 'self' | 'other'
  other: Other
  area: string | null
  address: string
  wishedTime: string | null
  note: string
  guardsRead: boolean
  places: number
  /** What was forgotten is shown only after the first try to send. */
  tried: boolean
}

/** What the order form holds, what is still missing, and the body it becomes. */
export function usePlaceForm() {
  const form = reactive<PlaceForm>({
    who: 'self',
    other: { name: '', phone: '', birthYear: '', disabled: false, relation: '', consent: null },
    area: null,
    address: '',
    wishedTime: null,
    note: '',
    guardsRead: false,
    places: 1,
    tried: false
  })

  function begin(me: Me | null): void {
    form.area = me?.area ?? null
  }

  return { form, begin }
}

export function useMissing(form: PlaceForm, item: () => ItemDetail | null) {
  const missing = computed<Record<string, string>>(() => {
    if (!form.tried) return {}
    const found: Record<string, string> = {}
    const { name, birthYear, relation, consent } = form.other
    if (form.who === 'other') {
      if (!name.trim()) found['name'] = words.place.needName
      if (birthYear && !/^(19|20)\d\d$/.test(birthYear)) found['birthYear'] = words.place.badYear
      if (!relation.trim()) found['relation'] = words.place.needRelation
      if (!consent) found['consent'] = words.place.needConsent
    }
    if (item()?.needsAddress) {
      if (!form.area) found['area'] = words.place.needArea
      if (!form.address.trim()) found['address'] = words.place.needAddress
    }
    if (item()?.guards.length && !form.guardsRead) found['guards'] = words.place.needGuards
    return found
  })
  return { missing, complete: () => Object.keys(missing.value).length === 0 }
}

export function chosenFrom(query: Record<string, string | undefined>): ChosenSession | null {
  const { session, code, from, until, at, wait, drawn, many } = query
  if ((!session && !code) || !from || !until) return null
  const station = { ...(code && { code }), name: decoded(at ?? '') }
  return { id: session ? Number(session) : null, startsAt: decoded(from), endsAt: decoded(until), station, wait: wait === '1', drawn: drawn === '1', many: many === '1' }
}

/** In the browser parameters arrive decoded, on WeChat as they were written. */
const decoded = (value: string) => (value.includes('%') ? decodeURIComponent(value) : value)

/** A session, or the time itself and where. */
export function whenOf(chosen: ChosenTime | null) {
  if (!chosen) return {}
  if (chosen.id !== null) return { sessionId: chosen.id }
  return { startsAt: chosen.startsAt, endsAt: chosen.endsAt, ...(chosen.station.code && { stationCode: chosen.station.code }) }
}

type ChosenTime = Pick<ChosenSession, 'id' | 'startsAt' | 'endsAt' | 'station'>

export function bodyOf(form: PlaceForm, item: ItemDetail, chosen: ChosenTime | null): PlaceOrder {
  const arranged = item.booking === 'REVIEW'
  return {
    itemId: item.id,
    ...whenOf(chosen),
    ...(form.places > 1 && { places: form.places }),
    ...((arranged || item.needsAddress) && form.area && { area: form.area }),
    ...(item.needsAddress && { address: form.address.trim() }),
    ...(arranged && form.wishedTime && { wishedTime: form.wishedTime }),
    ...(form.note.trim() && { note: form.note.trim() }),
    ...(form.who === 'other' && { beneficiary: beneficiaryOf(form.other) })
  }
}

function beneficiaryOf({ name, phone, birthYear, disabled, relation, consent }: Other): PlaceOrder['beneficiary'] {
  return {
    name: name.trim(),
    ...(phone.trim() && { phone: bareNumber(phone) }),
    ...(birthYear && { birthYear: Number(birthYear) }),
    ...(disabled && { disabled }),
    relation: relation.trim(),
    // `complete` has made sure of it.
    consent: consent as Consent
  }
}
