import type { ProjectAction } from '@/api/types'
import { words } from '@/locale/zh-Hans'

/** Steps of a project that a sheet asks for. */
export type Act = Exclude<ProjectAction, 'follow' | 'unfollow' | 'join' | 'words' | 'milestones'>

export interface ActForm {
  button: string
  text?: string
  label?: string
  yes?: string
  no?: string
  scored: boolean
  /** When words must be there. */
  wordsNeeded: 'always' | 'with-no' | 'never'
}

export interface Said {
  choice: string | null
  score: string | null
  text: string
}

const OPTIONAL: Partial<Record<Act, ActForm['wordsNeeded']>> = { acceptance: 'with-no', rating: 'never' }

export const isAct = (action: ProjectAction): action is Act => !['follow', 'unfollow', 'join', 'words', 'milestones'].includes(action)

export function formOf(act: Act): ActForm {
  const spec: { button: string; text?: string; label?: string; yes?: string; no?: string } = words.project.acts[act]
  return { ...spec, scored: act === 'rating', wordsNeeded: OPTIONAL[act] ?? (spec.label ? 'always' : 'never') }
}

/** What is still to be filled in. */
export function missing(form: ActForm, said: Said): 'choice' | 'score' | 'text' | null {
  if (form.yes && said.choice === null) return 'choice'
  if (form.scored && said.score === null) return 'score'
  const wanted = form.wordsNeeded === 'always' || (form.wordsNeeded === 'with-no' && said.choice === 'no')
  return wanted && !said.text ? 'text' : null
}

/** As the backend calls it. */
export function bodyOf(act: Act, said: Said): object {
  const text = said.text || undefined
  const yes = said.choice === 'yes'
  switch (act) {
    case 'decision':
      return { chosen: yes, reason: text }
    case 'settlement':
    case 'acceptance':
      return { accepted: yes, words: text }
    case 'rating':
      return { score: Number(said.score), words: text }
    case 'return':
    case 'termination':
      return { reason: text }
    default:
      return {}
  }
}
