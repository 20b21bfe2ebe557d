import { ref, shallowRef } from 'vue'
import type { Ref } from 'vue'
import { holidays } from '@/api/clock'
import * as api from '@/api/holidays'
import { faultsOf } from '@/api/imports'
import type { Fault } from '@/api/imports'
import { words } from '@/locale/zh-Hans'
import { chooseTable, handOver } from '@/platform/file'
import type { ChosenFile } from '@/platform/file'
import { changesOf, fileOf } from '@/utils/holidays'
import type { DayChange } from '@/utils/holidays'

/** A year's file is chosen, looked at, and put in the place of the year's days; another file means looking again. */
export function useHolidayFile(year: Ref<string>, changed: () => void) {
  const file = shallowRef<ChosenFile | null>(null)
  const busy = ref<'take' | 'look' | 'put' | 'restore' | null>(null)
  const preview = shallowRef<DayChange[] | null>(null)
  const faults = shallowRef<Fault[]>([])
  const error = shallowRef<unknown>(null)
  const done = ref('')

  function forget(): void {
    preview.value = null
    faults.value = []
    error.value = null
    done.value = ''
  }

  function leave(): void {
    forget()
    file.value = null
  }

  async function during(what: NonNullable<typeof busy.value>, work: () => Promise<void>): Promise<void> {
    if (busy.value) return
    busy.value = what
    try {
      await work()
    } catch (problem) {
      faults.value = faultsOf(problem) ?? []
      error.value = faults.value.length ? null : problem
    } finally {
      busy.value = null
    }
  }

  /** The year as it is now, to be changed. */
  const take = () =>
    during('take', async () => {
      const { days } = await holidays(Number(year.value))
      handOver({ name: words.holidayFile.nowName(year.value), bytes: fileOf(days) })
    })

  /** What is chosen is looked at at once: nothing is changed by that. */
  const choose = () =>
    during('look', async () => {
      const chosen = await chooseTable()
      if (!chosen) return
      leave()
      file.value = chosen
      const asked = year.value
      const [now, then] = await Promise.all([holidays(Number(asked)), api.replace(Number(asked), chosen, true)])
      if (asked === year.value) preview.value = changesOf(now.days, then.days)
    })

  const put = () =>
    during('put', async () => {
      if (!file.value) return
      const report = await api.replace(Number(year.value), file.value, false)
      leave()
      done.value = words.holidayFile.done(report.year, report.holidays, report.workdays)
      changed()
    })

  const restore = () =>
    during('restore', async () => {
      leave()
      await api.restore(Number(year.value))
      done.value = words.holidayFile.restored
      changed()
    })

  return { file, busy, preview, faults, error, done, take, choose, put, restore, leave }
}
