import type { Draw } from '@/api/types'
import type { Fault } from '@/utils/draw'

const outcome = { CHOSEN: '中签', WAITING: '候补', NOT_CHOSEN: '未中签' }

const faults: Record<Fault, string> = {
  rule: '这份记录看不懂',
  seedHash: '种子和事先公布的指纹对不上',
  entriesDigest: '名单和它的指纹对不上',
  entries: '名次或结果对不上',
  digest: '记录和它的指纹对不上'
}

/** Draws: how they are held, and what came of them. */
export const draw = {
  title: '抽签',
  how: '怎么抽的，自己也能验',
  howHere: '怎么抽的',
  own: '您的代号',
  ownHint: '公布的名单上只有代号，哪个是您只有您知道',
  entrants: (entrants: number, places: number) => `已有${entrants}份报名 / ${places}个名额`,
  until: (time: string) => `报名到${time}截止`,
  waiting: '报名截止，等抽签',
  lotteryNow: '这是报名，还没约好；截止后马上抽签，结果会告诉您',
  state: (draw: Draw, time: (at: string) => string) => {
    if (draw.state === 'OPEN') return `报名到${time(draw.closesAt)}截止，截止后马上抽签`
    if (draw.state === 'CLOSED') return '报名已经截止，马上抽签'
    return draw.state === 'DRAWN' && draw.drawnAt ? `${time(draw.drawnAt)}抽的签` : '这一场取消了，不抽签了'
  },
  right: '验算通过',
  rightText: '您的手机刚刚照公布的数字重抽了一遍：名次、结果和全部指纹都对得上',
  wrong: '验算没有通过',
  wrongText: (found: Fault[]) => `${found.map((one) => faults[one]).join('；')}。请把这一页告诉站点或镇运营`,
  mine: (rank: number, of: keyof typeof outcome) => `您是第${rank}名，${outcome[of]}`,
  outcome,
  ranking: '名次',
  rank: (rank: number) => `第${rank}名`,
  you: '您',
  entry: (weight: number, places: number) => (places > 1 ? `${weight}签 · 一家${places}人` : `${weight}签`),
  list: '报名名单',
  listLater: '报名截止后公布全部代号，抽签后公布名次',
  weights: '签数怎么算',
  weight: (text: string, tickets: number) => `${text}：${tickets}签`,
  facts: '公布的数字',
  seedHash: '种子的指纹',
  seed: '种子',
  seedLater: '抽签后公布',
  entriesDigest: '名单的指纹',
  entriesLater: '报名截止后公布',
  digest: '整份记录的指纹',
  digestHint: '您订单的经过里也记着它的前八位',
  copy: '复制整份记录',
  copied: '已复制，可以交给任何人重算',
  more: (count: number) => `看全部${count}份`
}
