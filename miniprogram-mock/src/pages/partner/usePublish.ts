import { computed, reactive, ref, shallowRef } from 'vue'
import * as publishing from '@/api/publishing'
import type { Booking, Fulfilment, ListCode, PartnerItemDetail, PublishItem, WeeklyTime } from '@/api/types'
import * as units from '@/api/units'
import { useSubmit } from '@/composables/useSubmit'
import { words } from '@/locale/zh-Hans'
import { useUnit } from '@/stores/unit'
import { hasTimes } from '@/utils/sessions'
import { dayAfter, dayOf, instantOf, writtenDay } from '@/utils/time'

/** What goes with a list; the first of each is what most people mean. */
export const FULFILMENTS: Record<ListCode, Fulfilment[]> = {
  SERVICE: ['AT_STATION', 'AT_HOME', 'DELIVERY', 'COURSE'],
  RESOURCE: ['VENUE', 'LOAN', 'LECTURER', 'COURSE'],
  NEED: ['NEED'],
  PROJECT: ['PROJECT']
}
export const BOOKINGS: Record<ListCode, Booking[]> = {
  SERVICE: ['REVIEW', 'SESSION', 'QUEUE', 'LOTTERY'],
  RESOURCE: ['REVIEW', 'SESSION'],
  NEED: ['CLAIM'],
  PROJECT: ['JOIN']
}

/** One screen that says all a unit can say of what it gives. Most of it has a default or may stay empty. */
export function usePublish() {
  const unit = useUnit()
  const id = ref<number | null>(null)
  const loaded = shallowRef<PartnerItemDetail | null>(null)
  const tried = ref(false)
  const form = reactive({
    title: '', list: 'SERVICE' as ListCode, category: '', fulfilment: 'AT_STATION' as Fulfilment, booking: 'REVIEW' as Booking,
    minutes: '30', capacity: '1', stationCodes: [] as string[], times: [] as WeeklyTime[], from: '', until: '',
    summary: '', description: '', eligibility: '', guards: [] as string[]
  })
  const { busy, problem, submit, errorOf, words: refusal } = useSubmit(send)

  const timed = computed(() => hasTimes(form.booking))
  const somewhere = computed(() => form.list === 'SERVICE' || form.list === 'RESOURCE')
  const missing = computed(() => ({
    title: form.title.trim() ? '' : words.publishing.needTitle,
    category: form.category.trim() ? '' : words.publishing.needCategory,
    publishFrom: form.from && !day(form.from) ? words.publishing.needDay : '',
    publishUntil: form.until && !day(form.until) ? words.publishing.needDay : ''
  }))
  const errors = computed(() => {
    const said = (field: string) => (tried.value && (missing.value as Record<string, string>)[field]) || errorOf(field)
    const fields = ['title', 'list', 'category', 'fulfilment', 'booking', 'durationMinutes', 'capacity', 'stationCodes', 'times', 'publishFrom', 'publishUntil', 'summary', 'description', 'eligibility', 'guards']
    return Object.fromEntries(fields.map((field) => [field, said(field)]))
  })

  function chooseList(list: ListCode): void {
    form.list = list
    form.category = ''
    if (!FULFILMENTS[list].includes(form.fulfilment)) form.fulfilment = FULFILMENTS[list][0]!
    if (!BOOKINGS[list].includes(form.booking)) form.booking = BOOKINGS[list][0]!
  }

  /** A new one begins as the unit's last was: only its name is missing. Without an answer the plain form does. */
  async function begin(): Promise<void> {
    const usual = await units.defaults(unit.code).catch(() => null)
    if (!usual || id.value !== null) return
    Object.assign(form, {
      list: usual.list, category: usual.category, fulfilment: usual.fulfilment, booking: usual.booking,
      minutes: String(usual.durationMinutes), capacity: String(usual.capacity), stationCodes: usual.stationCodes
    })
  }

  async function load(of: number): Promise<void> {
    id.value = of
    const detail = await publishing.item(of)
    const { item } = detail
    loaded.value = detail
    Object.assign(form, {
      title: item.title, list: item.list, category: item.category, fulfilment: item.fulfilment, booking: item.booking,
      minutes: String(item.durationMinutes), capacity: String(detail.capacity), stationCodes: detail.stationCodes, times: detail.times,
      from: item.publishFrom ? dayOf(item.publishFrom) : '',
      until: item.publishUntil ? dayOf(Date.parse(item.publishUntil) - 1) : '',
      summary: detail.summary ?? '', description: detail.description ?? '', eligibility: detail.eligibility ?? '',
      guards: detail.guards?.split(';').map((guard) => guard.trim()) ?? []
    })
  }

  /** Kept as a draft, and handed to the town if wanted. What was kept stays kept when handing over is refused. */
  async function keep(handOver: boolean): Promise<PartnerItemDetail | null> {
    tried.value = true
    if (Object.values(missing.value).some(Boolean)) return null
    return submit(bodyOf(), handOver)
  }

  async function send(key: string, body: PublishItem, handOver: boolean): Promise<PartnerItemDetail> {
    const kept = id.value === null ? await publishing.create(body, unit.code, key) : await publishing.write(id.value, body)
    id.value = kept.item.id
    return handOver ? publishing.submit(kept.item.id) : kept
  }

  function bodyOf(): PublishItem {
    const until = day(form.until)
    return {
      title: form.title.trim(), list: form.list, category: form.category.trim(), fulfilment: form.fulfilment, booking: form.booking,
      durationMinutes: Number(form.minutes) || 0, capacity: Number(form.capacity) || 0,
      stationCodes: somewhere.value && !timed.value ? [...form.stationCodes] : [],
      times: timed.value ? form.times.map(({ stationCode, weekday, starts, ends, capacity }) => ({ stationCode, weekday, starts, ends, capacity })) : [],
      ...optional('summary', form.summary), ...optional('description', form.description),
      ...optional('eligibility', form.eligibility), ...optional('guards', form.guards.join(';')),
      ...(day(form.from) && { publishFrom: instantOf(day(form.from)!, '00:00') }),
      ...(until && { publishUntil: instantOf(dayAfter(until, 1), '00:00') })
    }
  }

  return { id, loaded, form, timed, somewhere, errors, busy, problem, refusal, chooseList, begin, load, keep }
}

// A day without its year could be last year's: here the year is asked for.
const day = (text: string) => (/^\d{4}/.test(text.trim()) ? writtenDay(text, dayOf(Date.now())) : null)
const optional = (field: string, text: string) => (text.trim() ? { [field]: text.trim() } : {})
