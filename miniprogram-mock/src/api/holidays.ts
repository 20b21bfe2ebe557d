import type { ChosenFile } from '@/platform/file'
import { multipart } from '@/utils/multipart'
import { del, send } from './request'
import type { CalendarReport } from './types'

/** A file's days in the place of the year's. @param dryRun only looks at what would become of it */
export const replace = (year: number, file: ChosenFile, dryRun: boolean) =>
  send<CalendarReport>(`/admin/calendar/${year}?dryRun=${dryRun}`, multipart([{ name: 'days', bytes: file.bytes }]), {})

/** The year is again as it came with the program. */
export const restore = (year: number) => del<void>(`/admin/calendar/${year}`)
