import { apiRoot } from '@/platform/host'
import { pause } from '@/utils/pause'
import { ApiProblem, Unreachable, problemOf } from './problem'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
type Query = Record<string, string | number | boolean | null | undefined>

interface Options {
  query?: Query
  body?: object
  /** Sent as they are instead of a body in JSON. */
  raw?: { type: string; bytes: ArrayBuffer }
  /** Milliseconds, where the usual are too few. */
  patience?: number
  /** Idempotency-Key of a creating call: the same for every attempt at the same wish. */
  key?: string
  /** Signing in and refreshing carry no bearer token and must not refresh one. */
  anonymous?: boolean
  /** A picture or another file is wanted, as bytes. */
  bytes?: boolean
}

/** Who is calling. The session store fills it in, so that this layer knows no store. */
export interface Caller {
  accessToken(): string | null
  town(): string | null
  /** Get a new access token; false when there is none to be had and the person must sign in again. */
  refresh(): Promise<boolean>
}

const TIMEOUT_MS = 15_000
const IN_FLIGHT_RETRIES = 3

let caller: Caller = { accessToken: () => null, town: () => null, refresh: async () => false }
let refreshing: Promise<boolean> | null = null

export function connect(as: Caller): void {
  caller = as
}

export const get = <T>(path: string, query?: Query) => call<T>('GET', path, { query })
export const post = <T>(path: string, body: object, options: Omit<Options, 'body'> = {}) =>
  call<T>('POST', path, { ...options, body })
export const put = <T>(path: string, body: object = {}) => call<T>('PUT', path, { body })
/** Files, and files for an answer. */
export const send = <T>(path: string, raw: Options['raw'], options: Pick<Options, 'bytes' | 'patience'>) =>
  call<T>('POST', path, { ...options, raw })
/** What is done for one of several units says which in the address, also where there is a body. */
export const forUnit = (unit?: string) => (unit ? `?unit=${encodeURIComponent(unit)}` : '')
export const del = <T>(path: string) => call<T>('DELETE', path)

/** As a data URI: an <image> can carry no token of its own. */
export async function picture(path: string, query?: Query): Promise<string> {
  const bytes = await call<ArrayBuffer>('GET', path, { query, bytes: true })
  return `data:image/png;base64,${uni.arrayBufferToBase64(bytes)}`
}

export async function call<T>(method: Method, path: string, options: Options = {}): Promise<T> {
  const tokenUsed = options.anonymous ? null : caller.accessToken()
  try {
    return await sendPatiently<T>(method, path, options, tokenUsed)
  } catch (error) {
    const expired = error instanceof ApiProblem && error.status === 401 && tokenUsed !== null
    if (!expired || !(await freshTokenInsteadOf(tokenUsed))) throw error
    return sendPatiently<T>(method, path, options, caller.accessToken())
  }
}

/** However many calls meet the expired token at once, it is refreshed a single time. */
async function freshTokenInsteadOf(used: string): Promise<boolean> {
  if (caller.accessToken() !== used && caller.accessToken() !== null) return true
  refreshing ??= caller.refresh().finally(() => {
    refreshing = null
  })
  return refreshing
}

/** A twin of this creating call is still being worked on: wait as told, then ask for its answer. */
async function sendPatiently<T>(method: Method, path: string, options: Options, token: string | null): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await once<T>(method, path, options, token)
    } catch (error) {
      const inFlight = error instanceof ApiProblem && error.code === 'request.in-flight'
      if (!inFlight || attempt === IN_FLIGHT_RETRIES) throw error
      await pause((error.retryAfter ?? 1) * 1000)
    }
  }
}

function once<T>(method: Method, path: string, options: Options, token: string | null): Promise<T> {
  return new Promise((resolve, reject) => {
    uni.request({
      url: apiRoot() + path + queryString(options.query),
      method,
      header: headers(options, token),
      data: options.raw?.bytes ?? (options.body === undefined ? undefined : JSON.stringify(options.body)),
      timeout: options.patience ?? TIMEOUT_MS,
      responseType: options.bytes ? 'arraybuffer' : 'text',
      success: ({ statusCode, data, header }) => {
        if (statusCode >= 200 && statusCode < 300) resolve(data as T)
        else reject(problemOf(statusCode, data, retryAfter(header)))
      },
      fail: ({ errMsg }) => reject(new Unreachable(/time.?out/i.test(errMsg ?? '') ? 'timeout' : 'offline'))
    })
  })
}

function headers(options: Options, token: string | null): Record<string, string> {
  const town = caller.town()
  return {
    Accept: options.bytes ? 'image/png, */*' : 'application/json, application/problem+json',
    'Accept-Language': 'zh-CN',
    ...(options.body !== undefined && { 'Content-Type': 'application/json' }),
    ...(options.raw !== undefined && { 'Content-Type': options.raw.type }),
    ...(token !== null && { Authorization: `Bearer ${token}` }),
    ...(town !== null && { 'X-Town': town }),
    ...(options.key !== undefined && { 'Idempotency-Key': options.key })
  }
}

function queryString(query: Query = {}): string {
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return pairs.length ? `?${pairs.join('&')}` : ''
}

/** Header names keep their case on WeChat and lose it in some browsers. */
function retryAfter(header: Record<string, string> = {}): number | null {
  const name = Object.keys(header).find((key) => key.toLowerCase() === 'retry-after')
  const seconds = name ? Number(header[name]) : NaN
  return Number.isFinite(seconds) ? seconds : null
}
