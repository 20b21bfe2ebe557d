import type { CertificateKind } from '@/api/types'

const kind: Record<CertificateKind, string> = {
  HEALTH: '健康证',
  CARE: '养老护理员证',
  ELECTRICIAN: '电工证',
  GAS: '燃气检修证',
  FIRST_AID: '急救证'
}

/** Who of a station's or a unit's people holds what, and until when. */
export const certificate = {
  kind,
  entry: '人员证书',
  section: '持证的人',
  hint: '有的服务要持证的人来办。没登记，或者过了期，就派不到、也接不了那样的单。只记有没有、到哪天，不记证号。',
  none: '还没有登记证书',
  noneText: '哪位同事有证，登记上就能接要持证的单',
  add: '登记一张证书',
  addTitle: '登记谁的证书',
  who: '谁的',
  needWho: '请选一位同事',
  what: '哪一种',
  needWhat: '请选一种证书',
  until: '有效到哪天',
  untilHint: '证上写的最后一天，写成 2027-06-30 这样',
  needUntil: '请写成 2027-06-30 这样，或选长期有效',
  endless: '长期有效，没有到期日',
  seen: '我看过证件，记下来',
  saved: (name: string, what: string) => `${name}的${what}登记好了`,
  titleOf: (name: string, what: string) => `${name}的${what}`,
  mend: '改',
  untilDay: (day: string) => `有效到${day}`,
  always: '长期有效',
  soon: (days: number) => (days === 0 ? '今天到期' : `还有 ${days} 天到期`),
  over: '已过期，不算数了',
  enteredBy: (name: string, day: string) => `${name} ${day}登记`,
  enteredOn: (day: string) => `${day}登记`,
  end: '去掉这张证书',
  endAsk: (name: string, what: string) => `要去掉${name}的${what}吗？`,
  endText: '马上不算数；有证了可以再登记',
  ended: (name: string, what: string) => `${name}的${what}去掉了`,
  noName: '没写名字'
}
