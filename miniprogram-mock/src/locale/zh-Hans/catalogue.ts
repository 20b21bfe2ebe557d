import type { Booking, Fulfilment } from '@/api/types'

const booking: Record<Booking, string> = {
  SESSION: '选时间',
  QUEUE: '当天排队',
  REVIEW: '提交后安排',
  LOTTERY: '报名抽签',
  CLAIM: '等人来接',
  JOIN: '参与'
}

const fulfilment: Record<Fulfilment, string> = {
  AT_STATION: '到站',
  AT_HOME: '上门',
  DELIVERY: '送到家',
  VENUE: '场地',
  LOAN: '借用',
  COURSE: '课程',
  LECTURER: '请讲师',
  NEED: '需求',
  PROJECT: '项目'
}

const orderButton: Record<Booking, string> = {
  SESSION: '选个时间',
  QUEUE: '取个号',
  REVIEW: '我要点单',
  LOTTERY: '我要报名',
  CLAIM: '我也需要',
  JOIN: '我要参加'
}

export const catalogue = {
  courses: '课程',
  lists: '四张清单',
  categories: '分类',
  booking,
  fulfilment,
  orderButton,
  search: '想要什么？如：理发',
  searchLabel: '搜一搜',
  clear: '清掉',
  openNow: '现在开着',
  nearest: '离我近的',
  nearestOn: '已按远近',
  noPosition: '没拿到位置，先按您住的地方排',
  emptyTitle: '没有找到',
  emptySearch: (q: string) => `没有和「${q}」对得上的，换个说法试试，比如说短一点`,
  lookInto: '或者从分类里找',
  showAll: '看全部',
  onlyAt: (station: string) => `只看${station}能办的`,
  everywhere: '不限站点',
  emptyText: '换个词，或者点「全部」看看',
  free: (places: number) => (places > 0 ? `近7天还有${places}个名额` : '近7天已约满'),
  nearestStation: (name: string, distance: string) => (distance ? `${name} · ${distance}` : name),
  by: (partner: string) => `由${partner}提供`,
  who: '谁可以约',
  everyone: '谁都可以',
  guards: '要先知道的',
  about: '说明',
  where: '在哪里',
  when: '什么时候',
  duration: '大约多久',
  moreStations: (count: number) => `看全部${count}个站`,
  allStations: '所有站',
  noSessions: '还没有排出时间，换个站或过几天再来看',
  sessionsAt: (station: string) => `${station}的时间`,
  cancelled: '已取消',
  cancelledWhy: (hours: string, why: string) => `${hours} 已取消：${why}`,
  left: (free: number) => `余${free}`,
  closed: '还不能约',
  reviewHow: '点单后，离您最近的站会在一个工作日内答复',
  claimHow: '提了以后公开征集，愿意承接的单位会来接；需要的人多，就更容易有单位来',
  joinHow: '参与后，项目有进展会告诉您',
  supporters: (count: number) => (count > 0 ? `已有${count}位居民也需要` : '还没有人提，您可以先提'),
  participants: (count: number) => (count > 0 ? `已有${count}人参加` : '还没有人参加，您可以第一个来'),
  mineAlready: { CLAIM: '您已经提了，看看进展', JOIN: '您已经参加，看看进展' },
  noTimes: '暂时没有时间',
  from: (time: string) => `${time}起`,
  provider: '谁来提供',
  stillLeft: '还能约多少',
  thisMonth: '本月',
  leftUntil: (day: string) => `到${day}`,
  leftOf: (when: string, count: number, unit: string) => (count > 0 ? `${when}还可约 ${count} ${unit}` : `${when}的都约完了`)
}
