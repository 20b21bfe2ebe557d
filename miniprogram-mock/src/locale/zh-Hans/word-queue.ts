import type { WordReview } from '@/api/types'

/** What residents wrote and somebody should look at. */
export const wordQueue = {
  entry: '要看一看的留言',
  hint: '这些话已经能看到，但说得不太合适或没来得及检查，请您看一眼',
  empty: '没有要看的留言',
  emptyText: '居民写的话有拿不准的，会排在这里',
  place: { ORDER_NOTE: '点单备注', CANCELLATION: '取消原因', RATING: '评价', REWORK: '整改意见', ABSENCE: '说没有人来', APPEAL: '申诉', NEED: '需求', PROJECT: '项目验收和评价', MEETING: '议事会留言' } satisfies Record<WordReview['place'], string>,
  cause: { DOUBTFUL: '微信拿不准', UNCHECKED: '微信没来得及检查', ELSEWHERE: '像是广告或链接', REPORTED: '有人反映' } satisfies Record<WordReview['cause'], string>,
  order: (number: string) => `订单 ${number}`,
  said: (report: string) => `反映的人说：${report}`,
  pass: '没问题，留着',
  withdraw: '撤下这段话',
  withdrawAsk: '要撤下这段话吗？',
  withdrawText: '撤下后谁都看不到这段话，订单照常办；写的人会收到一条消息',
  reason: '为什么撤下',
  needReason: '请写明原因',
  passed: '好，这段话留着',
  withdrawn: '已经撤下，也告诉写的人了'
}
