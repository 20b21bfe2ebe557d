import { computed, reactive, ref } from 'vue'
import * as dispatch from '@/api/dispatch'
import type { DispatchSettings, DispatchWeights, Replay } from '@/api/types'
import { useAct } from '@/composables/useAct'
import { words } from '@/locale/zh-Hans'
import { wholeNumber } from '@/utils/dispatch'

type RuleName = keyof DispatchWeights

/** The town's settings being edited, and what would have come of them. */
export function useDispatch() {
  const settings = ref<DispatchSettings | null>(null)
  const weights = reactive<Record<RuleName, string>>({ distance: '0', skill: '0', load: '0', reliability: '0', neighbourhood: '0' })
  const limits = reactive({ loadCap: '', atOnce: '', reachMetres: '' })
  const alone = ref<DispatchSettings['alone']>([])
  const code = ref('')
  const kept = ref(false)
  const tried = ref(false)
  const number = ref('')
  const outcome = ref<Replay | null>(null)
  const saving = useAct()
  const trying = useAct()

  /** The rules in the order in which they are explained. */
  const rules = computed(() => (settings.value?.rules ?? []).map((rule) => ({ ...rule, field: rule.code.toLowerCase() as RuleName })))
  const wrongWeight = (field: RuleName) => (tried.value && wholeNumber(weights[field], 0, 100) === null ? words.dispatch.needNumber : '')
  const wrongLimit = (field: keyof typeof limits, least: number) =>
    tried.value && wholeNumber(limits[field], least, 100000) === null ? words.dispatch.needLimit : ''

  async function load(): Promise<void> {
    show(await dispatch.settings())
  }

  function show(now: DispatchSettings): void {
    settings.value = now
    for (const { field } of rules.value) weights[field] = String(now.weights[field])
    limits.loadCap = String(now.loadCap)
    limits.atOnce = String(now.atOnce)
    limits.reachMetres = String(now.reachMetres)
    alone.value = now.alone
  }

  function weighed(): DispatchWeights | null {
    const numbers = Object.fromEntries(rules.value.map(({ field }) => [field, wholeNumber(weights[field], 0, 100)]))
    return Object.values(numbers).includes(null) ? null : (numbers as unknown as DispatchWeights)
  }

  function add(): void {
    const wanted = code.value.trim()
    if (wanted && !alone.value.some((one) => one.code === wanted)) alone.value = [...alone.value, { kind: 'STATION', code: wanted, name: wanted }]
    code.value = ''
  }

  const drop = (gone: string) => {
    alone.value = alone.value.filter((one) => one.code !== gone)
  }

  async function keep(): Promise<void> {
    tried.value = true
    kept.value = false
    const of = (kind: 'STATION' | 'PARTNER') => alone.value.filter((one) => one.kind === kind).map((one) => one.code)
    const chosen = weighed()
    const loadCap = wholeNumber(limits.loadCap, 1, 100000)
    const atOnce = wholeNumber(limits.atOnce, 1, 100000)
    const reachMetres = wholeNumber(limits.reachMetres, 100, 100000)
    if (!chosen || !loadCap || !atOnce || !reachMetres) return
    const answer = await saving.act(() => dispatch.keep({ weights: chosen, loadCap, atOnce, reachMetres, alone: of('STATION'), aloneUnits: of('PARTNER') }))
    if (!answer) return
    show(answer)
    kept.value = true
  }

  async function whatIf(): Promise<void> {
    tried.value = true
    outcome.value = null
    const chosen = weighed()
    const asked = number.value.trim().toUpperCase()
    if (chosen && asked) outcome.value = await trying.act(() => dispatch.replay(asked, chosen))
  }

  return { settings, rules, weights, limits, alone, code, kept, number, outcome, saving, trying, wrongWeight, wrongLimit, load, add, drop, keep, whatIf }
}
