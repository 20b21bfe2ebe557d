import { computed, ref, shallowRef } from 'vue'
import * as api from '@/api/imports'
import type { Fault, Files, PartName } from '@/api/imports'
import type { ImportReport } from '@/api/types'
import { words } from '@/locale/zh-Hans'
import { chooseTable, handOver } from '@/platform/file'

/** Files are chosen, looked at, mended where needed, and brought in; another file means looking again. */
export function useImport() {
  const files = shallowRef<Files>({})
  const busy = ref<'preview' | 'import' | PartName | null>(null)
  const preview = shallowRef<ImportReport | null>(null)
  const done = shallowRef<ImportReport | null>(null)
  const faults = shallowRef<Fault[]>([])
  const error = shallowRef<unknown>(null)

  const chosen = computed(() => api.PARTS.filter((part) => files.value[part]))
  const faulty = computed(() => chosen.value.filter((part) => faults.value.some(({ file }) => file === part)))

  function forget(): void {
    preview.value = null
    done.value = null
    faults.value = []
    error.value = null
  }

  async function choose(part: PartName): Promise<void> {
    try {
      const file = await chooseTable()
      if (!file) return
      forget()
      files.value = { ...files.value, [part]: file }
    } catch {
      uni.showToast({ title: words.imports.unreadable, icon: 'none', duration: 3000 })
    }
  }

  function remove(part: PartName): void {
    forget()
    files.value = { ...files.value, [part]: undefined }
  }

  /** One thing at a time: while one is under way the others' buttons do nothing. */
  async function during(what: NonNullable<typeof busy.value>, work: () => Promise<void>): Promise<void> {
    if (busy.value) return
    busy.value = what
    try {
      await work()
    } catch (problem) {
      const found = api.faultsOf(problem)
      if (found) faults.value = found
      else error.value = problem
    } finally {
      busy.value = null
    }
  }

  const look = () =>
    during('preview', async () => {
      forget()
      preview.value = await api.bring(files.value, true)
    })

  const bring = () =>
    during('import', async () => {
      const report = await api.bring(files.value, false)
      forget()
      files.value = {}
      done.value = report
    })

  const mark = (part: PartName) =>
    during(part, async () => {
      error.value = null
      const bytes = await api.marked(part, files.value)
      handOver({ name: words.imports.markedName(files.value[part]?.name ?? part), bytes })
    })

  return { files, chosen, busy, preview, done, faults, faulty, error, choose, remove, look, bring, mark }
}
