import { computed, shallowRef } from 'vue'
import * as catalogue from '@/api/catalogue'
import * as orders from '@/api/orders'
import type { Item, ItemDetail, PlaceOrder, Session } from '@/api/types'
import { useAsync } from '@/composables/useAsync'
import { useSubmit } from '@/composables/useSubmit'
import { words } from '@/locale/zh-Hans'
import type { ChosenRange } from '@/utils/ranges'
import { hasRange, hasTimes } from '@/utils/sessions'
import { bodyOf, useMissing, usePlaceForm } from '../orders/usePlaceForm'

/** The resident's own order form, filled in by an attendant: always for somebody else, with that person's consent. */
export function usePlaceFor(here: () => string | undefined) {
  const { form } = usePlaceForm()
  form.who = 'other'
  form.other.relation = words.staff.relations[0] ?? ''

  const session = shallowRef<Session | null>(null)
  const range = shallowRef<(ChosenRange & { id: null }) | null>(null)
  const { data: item, error, run: load } = useAsync((id: number) => catalogue.item(id))
  const { missing, complete } = useMissing(form, () => item.value)
  const { busy, problem, submit, errorOf, words: refusal } = useSubmit((key, body: PlaceOrder) => orders.place(body, key))

  const ranged = computed(() => hasRange(item.value))
  const timed = computed(() => hasTimes(item.value?.booking))
  const chosen = computed(() => session.value ?? range.value)
  const ready = computed(() => item.value !== null && (!timed.value || chosen.value !== null))
  const errors = computed(() => ({
    ...said(['name', 'phone', 'birthYear', 'relation', 'consent'], 'beneficiary.'),
    ...said(['area', 'address', 'wishedTime', 'note', 'guards'])
  }))

  const said = (fields: string[], under = '') =>
    Object.fromEntries(fields.map((field) => [field, missing.value[field] || errorOf(under + field)]))

  async function choose(wanted: Item): Promise<void> {
    chooseTimeAgain()
    await load(wanted.id)
  }

  function chooseRange(wanted: ChosenRange): void {
    range.value = { ...wanted, id: null }
  }

  function chooseTimeAgain(): void {
    session.value = range.value = null
  }

  function reset(): void {
    item.value = null
    form.places = 1
    chooseTimeAgain()
    error.value = null
  }

  async function send() {
    form.tried = true
    if (!item.value || !ready.value || !complete()) return null
    return submit(requestOf(item.value))
  }

  /** Without a neighbourhood to reckon from, what is asked for at this counter stays at this counter. */
  function requestOf(of: ItemDetail): PlaceOrder {
    const code = here()
    const stays = !chosen.value && !form.area && of.stations.some((station) => station.code === code)
    const waits = session.value !== null && session.value.free < 1
    return { ...bodyOf(form, of, chosen.value), ...(stays && { stationCode: code }), ...(waits && { waitlist: true }) }
  }

  return { form, item, error, session, chosen, ranged, chooseRange, chooseTimeAgain, timed, ready, errors, busy, problem, refusal, choose, reset, send }
}
