import { describe, expect, it, vi } from 'vitest'
import { words } from '@/locale/zh-Hans'
import { useCheckIn } from '@/pages/staff/useCheckIn'

interface Sent {
  data: string
  header: Record<string, string>
  success: (answer: { statusCode: number; data: unknown; header: object }) => void
  fail: (answer: { errMsg: string }) => void
}

const sent = () => vi.mocked(uni.request).mock.calls.map(([options]) => options as unknown as Sent)

function backend(...answers: ((call: Sent) => void)[]): void {
  vi.mocked(uni.request).mockImplementation(((call: Sent) => {
    (answers.shift() ?? arrival)(call)
  }) as never)
}

const arrival = ({ success }: Sent) => success({ statusCode: 201, data: { number: 'ABCD3789' }, header: {} })
const refusal = (code: string) => ({ success }: Sent) => success({ statusCode: 409, data: { code, detail: '不行' }, header: {} })
const lost = ({ fail }: Sent) => fail({ errMsg: 'request:fail' })

describe('checking in', () => {
  it('sends what the camera repeats only once within some seconds', async () => {
    backend()
    let clock = 0
    const { offer, arrived, repeated } = useCheckIn(() => clock)
    await offer({ token: 't1' })
    clock = 4_000
    await offer({ token: 't1' })
    expect(sent()).toHaveLength(1)
    expect(repeated.value).toBe(true)
    expect(arrived.value?.number).toBe('ABCD3789')
    await offer({ token: 't2' })
    expect(repeated.value).toBe(false)
    clock = 20_000
    await offer({ token: 't1' })
    expect(sent()).toHaveLength(3)
  })

  it('sends one proof at a time', async () => {
    const waiting: Sent[] = []
    backend((call) => waiting.push(call))
    const { offer } = useCheckIn()
    const first = offer({ token: 't1' })
    await offer({ token: 't2' })
    waiting.forEach(arrival)
    await first
    expect(sent()).toHaveLength(1)
  })

  it('lets digits be typed again at once', async () => {
    backend(refusal('check-in.code-unknown'))
    const { offer, refusal: why, arrived } = useCheckIn(() => 0)
    await offer({ code: '111111' })
    expect(why.value).toEqual({ title: '不行', next: words.staff.next.codeUnknown })
    await offer({ code: '111111' })
    expect(arrived.value).not.toBeNull()
    expect(why.value).toBeNull()
  })

  it('says what to do for every refusal the backend knows', async () => {
    const codes = ['already', 'wrong-station', 'too-early', 'too-late', 'cancelled', 'not-confirmed', 'code-unknown', 'code-locked'].map((code) => `check-in.${code}`)
    for (const code of [...codes, 'pass.expired', 'pass.forged']) {
      backend(refusal(code))
      const { offer, refusal: why } = useCheckIn()
      await offer({ token: code })
      expect(why.value?.next).not.toBe(words.staff.next.other)
    }
  })

  it('retries a lost answer under the same key', async () => {
    backend(lost)
    const { offer, again, lost: gone, arrived } = useCheckIn(() => 0)
    await offer({ token: 't1' })
    expect(gone.value).toBe(true)
    await again()
    expect(arrived.value).not.toBeNull()
    const [first, second] = sent()
    expect(first?.header['Idempotency-Key']).toBeTruthy()
    expect(second?.header['Idempotency-Key']).toBe(first?.header['Idempotency-Key'])
  })

  it('is ready for the next person', async () => {
    backend()
    const { offer, clear, settled } = useCheckIn()
    await offer({ code: '123456' })
    expect(settled.value).toBe(true)
    clear()
    expect(settled.value).toBe(false)
  })
})
