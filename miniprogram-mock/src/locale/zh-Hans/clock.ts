import type { Level } from '@/api/types'

const level: Record<Level, string> = { STATION: '站点在办', GRID: '网格接手', TOWN: '镇里接手', DISTRICT: '区里督办' }

/** An order's time: who answers for it, what stands still, who asks for more. */
export const clock = {
  level,
  queue: '快要超时的单',
  queueEmpty: '没有快要超时的单',
  queueEmptyText: '都在时间里办着；有了会按到期先后排在这里',
  queueTabs: { all: '全部', GRID: '网格接手', STATION: '还在站点', TOWN: '镇里接手', DISTRICT: '区里督办' },
  queueLabel: '看谁手里的单',
  late: '超时了',
  near: '快到了',
  held: '先放一放',
  heldUntil: (day: string) => `${day}再看`,
  heldWhy: (cause: string) => `原因：${cause}`,
  asked: '想要多些时间',
  askedUntil: (time: string) => `想延到${time}`,
  granted: (time: string) => `时间放宽到${time}`,
  refused: '没有同意延期，时间不变',

  hold: '先放一放',
  holdTitle: '先放一放，时间停下来',
  holdText: '居民会看到原因和哪天再看；到那天没有人管，会自动提给上一级',
  holdAgain: '换个原因或日子',
  cause: '为什么先放一放',
  causes: ['等配件', '等居民回家', '等天气好些'],
  reviewOn: '哪天再看',
  holdSubmit: '先放一放',
  needCause: '请写明原因，居民会看到',
  needDay: '请选一天',

  resume: '接着办',
  resumeTitle: '接着办这张单？',
  resumeText: '时间从停下来的地方接着走，居民会收到通知',
  resumeYes: '接着办',

  extension: '申请多些时间',
  extensionTitle: '申请多些时间',
  extensionText: '一张单只能申请一次；同意以后居民会收到通知',
  until: '延到什么时候',
  reason: '为什么来不及',
  reasons: ['配件还没到', '人手不够', '居民另约了时间'],
  extensionSubmit: '提出申请',
  needUntil: '请选延到什么时候',
  needReason: '请写明原因',
  later: (days: number) => `晚${days}天`,

  answerTitle: '对方想要多些时间',
  why: (reason: string) => `原因：${reason}`,
  grant: '同意',
  refuse: '不同意',

  takeover: '我来接手',
  takeoverTitle: '接手这张单？',
  takeoverText: '站点或单位手里的单收上来，由您来派、来答复；居民会收到通知',
  takeoverYes: '我来接手',

  done: {
    hold: '已先放一放，居民会收到通知',
    resumption: '已接着办，居民会收到通知',
    extension: '已提出，等答复',
    'extension-answer': '已答复，双方都会收到通知',
    takeover: '已接手，居民会收到通知'
  },

  holidays: '节假日表',
  to: (day: string) => `到${day}`,
  holiday: '放假',
  workday: '上班',
  statute: '法定日，放假通知还没公布',
  ours: '系统自带的',
  replaced: (time: string) => `${time}换过`,
  noDays: '这一年还没有节假日表',
  noDaysText: '国务院通知公布后，由系统管理员换上',
  yearLabel: '哪一年',
  year: (year: number) => `${year}年`
}
