import type { LiveChange, LiveChanges } from '@/api/types'
import type { Ears, Socket } from '@/platform/socket'

/** What a line to the backend is made of; a test brings its own. */
export interface Ports {
  ticket(): Promise<string>
  ask(since: string | null): Promise<LiveChanges>
  open(ears: Ears): Socket
  /** @param anew something may have been missed: what is on the screen has to be read again, whatever changed */
  told(changes: LiveChange[], anew: boolean): void
  connected(now: boolean): void
  /** Whether it is of no use to go on: nobody is signed in, or nobody who may. */
  isOver(error: unknown): boolean
  isVisible(): boolean
}

interface Message {
  type: 'READY' | 'CHANGED' | 'BEAT'
  changes: LiveChange[]
}

const BEAT = '{}'
/** The backend says something every 20 seconds. */
const SILENCE_MS = 50_000
const POLL_MS = 20_000
const FIRST_MS = 1_000
const LONGEST_MS = 60_000
const REMEMBERED = 500

/** So long until the next attempt: twice as long each time up to a minute, and never all screens of a town at once. */
export const backoff = (attempt: number, chance = Math.random()) =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt) * (0.5 + chance / 2)

/** Follows what happens: over a socket where one can be had, else by asking every 20 seconds while somebody looks. */
export class Line {
  private socket: Socket | null = null
  private ready = false
  private attempt = 0
  private stopped = false
  private again: ReturnType<typeof setTimeout> | undefined
  private silence: ReturnType<typeof setTimeout> | undefined
  private polling: ReturnType<typeof setInterval> | undefined
  private since: string | null = null
  private readonly known = new Set<string>()

  constructor(private readonly ports: Ports) {
    void this.connect()
  }

  /** The network is back, or somebody looks again. */
  hurry(): void {
    if (this.socket || this.stopped) return
    this.attempt = 0
    clearTimeout(this.again)
    void this.connect()
  }

  stop(): void {
    this.stopped = true
    clearTimeout(this.again)
    clearTimeout(this.silence)
    clearInterval(this.polling)
    this.socket?.close()
    this.ports.connected(false)
  }

  private async connect(): Promise<void> {
    try {
      const ticket = await this.ports.ticket()
      if (this.stopped || this.socket) return
      const socket = this.ports.open({
        opened: () => socket.say(JSON.stringify({ ticket })),
        said: (text) => this.hear(JSON.parse(text) as Message),
        closed: () => this.closed()
      })
      this.socket = socket
      this.listen()
    } catch (error) {
      if (this.ports.isOver(error)) this.stop()
      else this.closed()
    }
  }

  private hear({ type, changes }: Message): void {
    this.listen()
    if (type === 'BEAT') this.socket?.say(BEAT)
    if (type === 'READY') this.begin()
    if (type === 'CHANGED') this.tell(changes, false)
  }

  private begin(): void {
    this.ready = true
    this.attempt = 0
    clearInterval(this.polling)
    this.polling = undefined
    this.ports.connected(true)
    this.tell([], true)
  }

  /** A line that was cut says nothing, not even that it was cut. */
  private listen(): void {
    clearTimeout(this.silence)
    this.silence = setTimeout(() => this.socket?.close(), SILENCE_MS)
  }

  private closed(): void {
    clearTimeout(this.silence)
    this.socket = null
    if (this.stopped) return
    if (this.ready) this.ports.connected(false)
    this.ready = false
    this.poll()
    clearTimeout(this.again)
    this.again = setTimeout(() => void this.connect(), backoff(this.attempt++))
  }

  private poll(): void {
    if (this.polling !== undefined) return
    this.since = null
    void this.ask(true)
    this.polling = setInterval(() => {
      if (this.ports.isVisible()) void this.ask(false)
    }, POLL_MS)
  }

  private async ask(anew: boolean): Promise<void> {
    try {
      const { now, changes } = await this.ports.ask(this.since)
      this.since = now
      this.tell(changes, anew)
    } catch {
      // Without a network there is nothing to hear; the next turn asks for all since the last answer.
    }
  }

  private tell(changes: LiveChange[], anew: boolean): void {
    const news = changes.filter((change) => this.isNews(change))
    if (news.length || anew) this.ports.told(news, anew)
  }

  private isNews({ kind, number, at }: LiveChange): boolean {
    const key = `${kind} ${number} ${at}`
    if (this.known.has(key)) return false
    this.known.add(key)
    for (const oldest of this.known) {
      if (this.known.size <= REMEMBERED) break
      this.known.delete(oldest)
    }
    return true
  }
}
