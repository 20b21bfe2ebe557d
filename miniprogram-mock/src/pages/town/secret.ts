import type { Invited } from '@/api/types'
import { words } from '@/locale/zh-Hans'
import { spoken } from '@/utils/time'

/** Something that is shown once, to be told to somebody: an invitation's code, a one-time password. */
export interface Secret {
  title: string
  code: string
  text: string
  account?: string
  /** Below this server's address: opens what the code is for. */
  link?: string
}

export const invitationSecret = ({ code, link, validUntil }: Invited): Secret => ({
  title: words.account.codeReady, code, link, text: words.account.codeReadyText(spoken(validUntil))
})
