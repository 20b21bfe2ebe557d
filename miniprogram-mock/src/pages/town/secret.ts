/** Something that is shown once, to be told to somebody: an invitation's code, a one-time password. */
export interface Secret {
  title: string
  code: string
  text: string
  account?: string
}
