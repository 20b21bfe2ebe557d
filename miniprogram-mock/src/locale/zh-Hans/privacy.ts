import type { Look } from '@/api/types'

const what: Record<Look['what'], string> = { PHONE: '电话', ADDRESS: '地址' }

export const privacy = {
  entry: '我的隐私',
  what,
  looksTitle: '谁看过我的电话和地址',
  looksHint: '平时只显示一部分。服务前后两小时，接您这一单的人才看得到全部；每看一次都会记在这里',
  looksNone: '还没有人看过',
  looked: (things: string) => `看了${things}`,
  and: '和',
  forOrder: (title: string) => `为了「${title}」`,
  moreLooks: '看全部',
  wiped: '这张单办完已满90天，电话、地址等个人信息已按隐私规则清除',

  mineTitle: '带走或注销',
  keptHint: '一张单办完90天后，其中的电话、地址、备注会自动清除，只留下办了什么、什么时候办的',
  exportMine: '带走我的全部资料',
  exportHint: '资料、订单、消息、谁看过，都在一个文件里',
  exported: { file: '已经下载好了', clipboard: '已经复制好了，可以粘贴到备忘录或发给自己' },
  exportRefused: '没有存成，请再试一次',
  fileName: '我的淞e空间资料.json',

  erase: '注销账号',
  eraseAsk: '要注销账号吗？',
  eraseText: '注销后，您的姓名、电话、地址、消息都会删掉，不能恢复。还没开始的订单会替您取消，名额让给别人；已经开始的要先办完。',
  eraseUnderstood: '我知道注销后不能恢复',
  eraseNeedsYes: '请先点一下，表示您知道',
  eraseYes: '确定注销',
  eraseNo: '先不注销',
  erased: '账号已经注销，您的资料都删掉了',
  staff: '您有工作身份，注销前要请管理员办好交接'
}
