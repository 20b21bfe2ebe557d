import { words } from '@/locale/zh-Hans'

export interface Violation {
  field: string
  message: string
}

/** The backend answered and said no (RFC 9457); `code` is what code may decide on, `message` is for people. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly violations: Violation[] = [],
    readonly retryAfter: number | null = null,
    /** What this very problem says besides. */
    readonly members: Record<string, unknown> = {}
  ) {
    super(detail)
    this.name = 'ApiProblem'
  }

  get detail(): string {
    return this.message
  }

  /** A 4xx is final for this very request; a 5xx may have been a hiccup. */
  get final(): boolean {
    return this.status < 500
  }

  messageFor(field: string): string {
    return this.violations.find((violation) => isField(violation.field, field))?.message ?? ''
  }
}

/** No answer came: the phone is offline, or the answer took too long. The call may or may not have taken effect. */
export class Unreachable extends Error {
  constructor(readonly kind: 'offline' | 'timeout') {
    super(kind === 'offline' ? words.error.offline : words.error.timeout)
    this.name = 'Unreachable'
  }
}

interface ProblemBody extends Record<string, unknown> {
  detail?: unknown
  title?: unknown
  code?: unknown
  violations?: unknown
}

export function problemOf(status: number, body: unknown, retryAfter: number | null): ApiProblem {
  const problem: ProblemBody = typeof body === 'object' && body !== null ? (body as ProblemBody) : {}
  const code = typeof problem.code === 'string' ? problem.code : `http.${status}`
  return new ApiProblem(status, code, sentenceOf(status, problem), violationsOf(problem), retryAfter, problem)
}

/** What to show a person for anything that was thrown. */
export function wordsFor(error: unknown): string {
  return error instanceof ApiProblem || error instanceof Unreachable ? error.message : words.error.unknown
}

export function isOffline(error: unknown): boolean {
  return error instanceof Unreachable
}

function sentenceOf(status: number, problem: ProblemBody): string {
  if (typeof problem.detail === 'string' && problem.detail) return problem.detail
  if (status >= 500) return words.error.server
  if (status === 401) return words.error.signInAgain
  if (status === 403) return words.error.notAllowed
  if (status === 404) return words.error.notFound
  return typeof problem.title === 'string' && problem.title ? problem.title : words.error.unknown
}

function violationsOf(problem: ProblemBody): Violation[] {
  return Array.isArray(problem.violations) ? problem.violations : []
}

/** The backend names the whole path (`place.order.beneficiary.name`), a form only its own part of it. */
function isField(path: string, field: string): boolean {
  return path === field || path.endsWith(`.${field}`)
}
