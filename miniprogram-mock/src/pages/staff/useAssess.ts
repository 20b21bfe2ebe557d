import { computed, reactive, ref, shallowRef } from 'vue'
import * as desks from '@/api/desks'
import type { Assessed } from '@/api/types'
import { useSubmit } from '@/composables/useSubmit'
import { words } from '@/locale/zh-Hans'
import { useUnassessed } from '@/stores/unassessed'
import { dayAfter, dayOf, datedDay, writtenDay } from '@/utils/time'
import { bareNumber } from '@/utils/work'

/** Who was assessed and when. How old it may be is the backend's to say, since its clock counts. */
export function useAssess(now = Date.now) {
  const today = () => dayOf(now())
  const unassessed = useUnassessed()
  const form = reactive({ name: '', phone: '', day: today() })
  const tried = ref(false)
  const saved = shallowRef<Assessed | null>(null)
  /** Somebody's order waits on the page before this one. */
  const returns = ref(false)
  const { busy, problem, submit, errorOf, words: refusal } = useSubmit((_key, assessed: Assessed) => desks.assess(assessed))

  const day = computed(() => writtenDay(form.day, today()))
  const usual = computed(() => words.staff.assessUsual.map((text, ago) => ({ value: dayAfter(today(), -ago), text })))
  const missing = computed(() => ({
    name: form.name.trim() ? '' : words.place.needName,
    phone: /^\+?\d{5,18}$/.test(bareNumber(form.phone)) ? '' : words.staff.needPhone,
    day: day.value ? '' : words.staff.needDay
  }))
  const errors = computed(() => ({
    name: (tried.value && missing.value.name) || errorOf('name'),
    phone: (tried.value && missing.value.phone) || errorOf('phone'),
    day: (tried.value && missing.value.day) || errorOf('doneOn')
  }))
  const wrong = computed(() => Object.values(errors.value).some(Boolean))
  const done = computed(() => saved.value && { ...saved.value, day: spokenDone(saved.value.doneOn) })

  function begin(): void {
    const person = unassessed.take()
    returns.value = person !== null
    Object.assign(form, person)
  }

  async function save(): Promise<void> {
    tried.value = true
    if (!day.value || Object.values(missing.value).some(Boolean)) return
    saved.value = await submit({ name: form.name.trim(), phone: bareNumber(form.phone), doneOn: day.value })
  }

  function next(): void {
    Object.assign(form, { name: '', phone: '', day: today() })
    tried.value = false
    saved.value = null
  }

  const spokenDone = (on: string) => usual.value.find(({ value }) => value === on)?.text ?? datedDay(on)

  return { form, day, usual, errors, wrong, busy, problem, refusal, done, returns, begin, save, next }
}
