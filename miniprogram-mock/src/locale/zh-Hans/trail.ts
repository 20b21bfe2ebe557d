/** The audit: who did what. */
export const trail = {
  person: '谁做的',
  everybody: '所有人',
  onlyPerson: (name: string) => `只看${name}`,
  subject: '单号或对象',
  subjectHint: '如订单号 ABCD2345',
  kind: '做了什么',
  anyKind: '什么都看',
  from: '从哪天',
  to: '到哪天',
  dayHint: '如：2026-11-03',
  dayWrong: '请写成 2026-11-03 这样',
  look: '查一查',
  clear: '看全部',
  at: '时间',
  what: '做了什么',
  system: '系统自动',
  gone: '已注销的账号',
  /** What a subject begins with that is no number of an order. */
  subjects: { person: '账号', assessment: '评估', invitation: '邀请', offer: '站点的事项', session: '场次', station: '站点', import: '整批数据' } as Record<string, string>,
  none: '没有这样的记录',
  noneText: '换个人、换几天再看看'
}
