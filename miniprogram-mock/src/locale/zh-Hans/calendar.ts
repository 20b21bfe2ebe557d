import type { CallResult } from '@/api/types'

const callResult: Record<CallResult, string> = { REACHED: '告诉到了', NOT_REACHED: '没人接', WRONG_NUMBER: '号码不对' }

/** A station's own calendar: its sessions, its closed days, what it carries, whom it has to ring up. */
export const calendar = {
  plan: '站点排班',
  carried: '承接项目',
  calls: '要打的电话',
  ownOnly: '片区账号看不到排班，请用站点账号登录',

  week: (from: string, until: string) => `${from}至${until}`,
  previousWeek: '前七天',
  nextWeek: '后七天',
  thisWeek: '回到今天起',
  noSessions: '没有场次',
  booked: (taken: number, capacity: number) => `约了${taken}人 / 共${capacity}个名额`,
  byHand: '临时加的',
  cancelled: '已取消',
  because: (reason: string) => `原因：${reason}`,
  closed: '闭站',
  closedBecause: (reason: string) => `闭站：${reason}`,
  closeDay: '这天闭站',
  openDay: '取消闭站',
  add: '加一场',

  people: (people: number, toCall: number) => {
    if (!people) return '还没有人约'
    if (!toCall) return `约了${people}人，都能收到消息`
    return toCall === people ? `约了${people}人，都要打电话告诉` : `约了${people}人：${people - toCall}人会收到消息，${toCall}人要打电话告诉`
  },
  capacity: '名额',
  capacityHint: '只改这一场，以后每周的不变',
  saveCapacity: '改名额',
  capacitySaved: '名额已改好',
  needNumber: '请写一个1以上的数',
  cancelSession: '取消这一场',
  cancelReason: '为什么取消',
  cancelReasons: ['老师来不了', '场地临时用不了', '人手不够', '天气原因'],
  alternative: '居民可以怎样补上',
  alternativePlaceholder: '如：下周同一时间再开，名额给您留着',
  needReason: '请写明原因，居民会看到',
  needAlternative: '请写明可以怎样补上，居民会看到',
  cancelSubmit: '取消并告诉大家',
  cancelDone: (told: number, toCall: number) => {
    if (!told) return '已取消，没有人约，不用通知'
    return toCall ? `已取消，${told - toCall}人会收到消息；还有${toCall}人要打电话` : `已取消，${told}人会收到消息`
  },
  goCall: '去打电话',

  closeTitle: (day: string) => `${day}闭站`,
  dayVisits: (visits: number) => `这天还有${visits}个单独约好的，闭站不会动它们。点开能看到电话，商量好再另约或取消：`,
  dayPeople: (sessions: number, people: number, toCall: number) =>
    (sessions ? `这一天有${sessions}场约了人，连同借场地和物品的，共${people}人` : `这一天有${people}人约了场地或物品`) + (toCall ? `，其中${toCall}人要打电话告诉` : '，都能收到消息'),
  dayFree: '这一天还没有人约场次，闭站后场次会收起来',
  closeReason: '为什么闭站',
  closeReasons: ['停电检修', '场地另有用处', '全站外出活动', '恶劣天气'],
  closeSubmit: '闭站',
  closeSubmitTell: '闭站并告诉大家',
  closeDone: (day: string, told: number, toCall: number) => {
    if (!told) return `${day}已闭站`
    return toCall ? `${day}已闭站，${told - toCall}人会收到消息；还有${toCall}人要打电话` : `${day}已闭站，${told}人会收到消息`
  },
  openTitle: (day: string) => `${day}照常开站？`,
  openText: '收起来的场次会回来，已经取消的不会',
  openDone: (day: string) => `${day}照常开站`,

  addTitle: (day: string) => `${day}加一场`,
  addItem: '哪一项',
  addNone: '本站还没有承接能排场次的项目，请先到「承接项目」里加',
  starts: '几点开始',
  ends: '几点结束',
  timeHint: '如：9:00，14:30，9点半',
  needItem: '请选一项',
  needTime: '请写上几点，如 9:00',
  needOrder: '结束要晚于开始',
  addSubmit: '加上这一场',
  added: '已加上，居民现在就能约',

  carriedHint: '居民在这里看到的场次，都按这些时间排出来',
  carriedNone: '本站还没有承接项目',
  carriedNoneText: '点下面的「加一项」',
  places: (capacity: number, onRequest: boolean) => (onRequest ? `每天最多${capacity}单` : `每场${capacity}个名额`),
  change: '改',
  changeTitle: (title: string) => `改「${title}」`,
  stop: '停办',
  stopTitle: (title: string) => `不再承接「${title}」？`,
  stopText: '没有人约的场次马上收起来；已经有人约的照常开，要取消请到排班里取消',
  stopYes: '停办',
  stopped: (title: string) => `「${title}」已停办`,
  changed: '已改好，以后的场次都按新的来',
  keptSome: (count: number) => `有${count}场已经有人约，照常开；要取消请到排班里取消：`,
  kept: (when: string, taken: number) => `${when}（${taken}人）`,
  carryTitle: '加一项',
  carryChosen: (title: string) => `加「${title}」`,
  otherItem: '换一项',
  weekdays: '每周哪几天',
  weekdaysHint: '一天都不选，就是随时受理',
  weekdaysReview: '这一项由站点收单后再安排，不用选时间',
  weekday: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  capacityEach: '每场几个名额',
  capacityDay: '每天最多几单',
  needWeekday: '请至少选一天',
  carrySubmit: '加上',
  changeSubmit: '改好了',
  carriedDone: (title: string) => `已承接「${title}」`,

  callsHint: '这些居民收不到消息，请打电话告诉他们',
  callsNone: '没有要打的电话',
  callsNoneText: '取消场次时，收不到消息的人会出现在这里',
  say: '要说的',
  noPhone: '没有留电话，请托邻居或居委转告',
  since: (time: string) => `${time}记下的`,
  tries: (count: number, result: CallResult, note: string) => `打过${count}次，上次${callResult[result]}${note ? `：${note}` : ''}`,
  callResult,
  callLabel: '打得怎么样',
  callNote: '打好了，记一下',
  callTitle: (person: string) => `给${person}的电话`,
  callWords: '说了什么',
  callWordsPlaceholder: '如：女儿接的，会转告；改到下周二来',
  needCallResult: '请选打得怎么样',
  callKeep: '记好',
  callDone: (person: string) => `${person}：已记好`,
  callAgain: (person: string) => `${person}：没人接，留着等会儿再打`
}
