import type { ChosenFile } from '@/platform/file'
import { multipart } from '@/utils/multipart'
import { ApiProblem } from './problem'
import { send } from './request'
import type { ImportReport } from './types'

/** The five files of a town, in the order in which they refer to each other. */
export const PARTS = ['areas', 'stations', 'partners', 'items', 'offers'] as const
export type PartName = (typeof PARTS)[number]
export type Files = Partial<Record<PartName, ChosenFile>>

export interface Fault {
  file: PartName
  line: number
  column: string | null
  code: string
  reason: string
}

const PATIENCE_MS = 120_000

export const bring = (files: Files, dryRun: boolean) =>
  send<ImportReport>(`/admin/imports?dryRun=${dryRun}`, body(files), { patience: PATIENCE_MS })

/** One of the files with its faults beside the cells. */
export const marked = (part: PartName, files: Files) =>
  send<ArrayBuffer>(`/admin/imports/marked?part=${part}`, body(files), { patience: PATIENCE_MS, bytes: true })

/** What is wrong with the files, where that is why they were refused. */
export function faultsOf(error: unknown): Fault[] | null {
  const refused = error instanceof ApiProblem && error.code === 'import.faults'
  return refused && Array.isArray(error.members['faults']) ? (error.members['faults'] as Fault[]) : null
}

const body = (files: Files) =>
  multipart(PARTS.flatMap((name) => (files[name] ? [{ name, bytes: files[name].bytes }] : [])))
