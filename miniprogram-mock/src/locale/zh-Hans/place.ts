import type { Booking } from '@/api/types'

const send: Record<Booking, string> = {
  SESSION: '就约这个时间',
  QUEUE: '取个号',
  REVIEW: '点单，请站里安排',
  LOTTERY: '报名',
  CLAIM: '我也需要',
  JOIN: '我要参加'
}

export const place = {
  send,
  sending: '正在下单…',
  self: '给自己',
  other: '给别人',
  name: '姓名',
  phone: '电话',
  phoneHint: '留了电话，站里也会告诉本人',
  birthYear: '出生年份',
  birthYearHint: '有年龄要求的服务要填，如：1948',
  disabled: '持有残疾人证',
  relation: '是您的什么人',
  relations: ['父亲', '母亲', '配偶', '孩子', '亲戚', '邻居', '朋友'],
  consent: '本人同意了吗',
  consentHint: '替人点单要本人同意，会和订单记在一起',
  consents: [
    { value: 'PRESENT', text: '人就在旁边，当面同意' },
    { value: 'VOICE', text: '电话里说好了' },
    { value: 'PAPER', text: '写了委托书' }
  ],
  area: '居民区',
  pickArea: '选居民区',
  addressPlaceholder: '几号楼几室，如：长江南路530弄3号201室',
  anyTime: '都可以',
  hour: '几点',
  hours: [
    { value: '09:00', text: '上午9:00' },
    { value: '10:30', text: '上午10:30' },
    { value: '13:30', text: '下午1:30' },
    { value: '15:00', text: '下午3:00' },
    { value: '16:30', text: '下午4:30' }
  ],
  notePlaceholder: '有什么要先说一声的，如：走路慢、听力不好',
  guards: (texts: string[]) => `我知道了：${texts.join('；')}`,
  needName: '请写上姓名',
  badYear: '请写四位数的年份，如：1948',
  needRelation: '请选一下是您的什么人',
  needConsent: '请选一下本人是怎么同意的',
  needArea: '请选居民区，好找最近的站',
  needAddress: '上门要知道地址，请写到几号几室',
  needGuards: '请先看一看，知道了就勾上'
}
