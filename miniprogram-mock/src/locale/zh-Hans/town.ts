export const town = {
  scope: '您负责的范围',
  wholeTown: '全镇',
  due: '接下来要到期的',
  dueHint: '还没办完的单子，最急的在最上面',
  dueEmpty: '没有在办的单子',
  notYet: '统计和审批还没有开放，开放后就在这里看。',
  stations: '各站点的位置和开放时间',
  lists: '四张清单',
  pick: '您在哪个街镇？',
  pickHint: '选好后就只看这个街镇的服务和驿站，以后可以在「我的」里换'
}
