export const town = {
  title: '全镇总览',
  scope: '您负责的范围',
  wholeTown: '全镇',
  notYet: '全镇的到期清单和统计还没有开放，开放后就在这里看。',
  links: '现在可以看的',
  stations: '各站点的位置和开放时间',
  lists: '四张清单',
  gridOrders: '网格里的单子',
  pick: '您在哪个街镇？',
  pickHint: '选好后就只看这个街镇的服务和驿站，以后可以在「我的」里换'
}
