import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as people from '@/api/people'
import { ApiProblem } from '@/api/problem'
import type { Me } from '@/api/types'
import PhoneLogin from '@/pages/login/PhoneLogin.vue'
import { rolesToGive } from '@/utils/staff'

vi.mock('@/api/people')

describe('signing in by telephone', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.mocked(people.askForCode).mockResolvedValue({ resendAfterSeconds: 60 })
    vi.mocked(people.demoSms).mockRejectedValue(new ApiProblem(404, 'not-found', ''))
  })
  afterEach(() => vi.useRealTimers())

  const form = () => mount(PhoneLogin, { props: { busy: false, plain: false, refusal: '' } })
  type Form = ReturnType<typeof form>
  const type = (page: Form, id: string, value: string) =>
    page.find(`[data-testid=${id}]`).trigger('input', { detail: { value } })
  const press = async (page: Form, id: string) => {
    await page.find(`[data-testid=${id}]`).trigger('click')
    await flushPromises()
  }

  it('asks for a code once, then counts the seconds until another may be had', async () => {
    const page = form()
    await type(page, 'login-phone', '138 0000 0001')
    await press(page, 'login-get-code')
    await press(page, 'login-get-code')
    expect(people.askForCode).toHaveBeenCalledExactlyOnceWith('13800000001')
    expect(page.text()).toContain('60秒后可再要')
    expect(page.text()).toContain('验证码已发到 13800000001')
    vi.advanceTimersByTime(60_000)
    await flushPromises()
    expect(page.text()).toContain('获取验证码')
  })

  it('waits as long as it is told when codes were asked for too often', async () => {
    vi.mocked(people.askForCode).mockRejectedValue(new ApiProblem(429, 'sms.too-often', '验证码要得太勤了', [], 300))
    const page = form()
    await type(page, 'login-phone', '13800000001')
    await press(page, 'login-get-code')
    expect(page.text()).toContain('300秒后可再要')
    expect(page.text()).toContain('验证码要得太勤了')
  })

  it('sends nothing that cannot be a mobile number or a code', async () => {
    const page = form()
    await type(page, 'login-phone', '021-55501234')
    await press(page, 'login-get-code')
    expect(people.askForCode).not.toHaveBeenCalled()
    expect(page.text()).toContain('请输入11位手机号')
    await type(page, 'login-phone', '13800000001')
    await type(page, 'login-code', '123')
    await press(page, 'login-phone-submit')
    expect(page.text()).toContain('请输入短信里的6位数字')
    expect(page.emitted('enter')).toBeUndefined()
    await type(page, 'login-code', '123456')
    await press(page, 'login-phone-submit')
    expect(page.emitted('enter')).toHaveLength(1)
  })
})

describe('the roles one may give', () => {
  const me = (...roles: string[]) => ({ roles: roles.map((role) => ({ role })) }) as Me

  it('are the own unit, the own town, or the operators of a town', () => {
    expect(rolesToGive(me('PARTNER'))).toEqual(['WORKER'])
    expect(rolesToGive(me('TOWN'))).toContain('STATION')
    expect(rolesToGive(me('TOWN'))).not.toContain('ADMIN')
    expect(rolesToGive(me('ADMIN'))).toEqual(['TOWN'])
    expect(rolesToGive(me('RESIDENT'))).toEqual([])
    expect(rolesToGive(null)).toEqual([])
  })
})
