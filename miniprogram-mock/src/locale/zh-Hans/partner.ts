export const partner = {
  title: '单位工作台',
  tabs: { today: '今天上门', acceptance: '待确认', open: '抢单', active: '进行中', done: '已完成', items: '我的发布' },
  tabsLabel: '按进度看',
  todayEmpty: '今天没有安排',
  todayEmptyText: '以后几天的在「进行中」',
  acceptAt: (time: string) => `${time}，接单`,
  propose: '提个时间',
  checkIn: '到场核销',
  itemsEmpty: '还没有发布过',
  itemsEmptyText: '能帮居民做点什么？写一项交给镇里，通过后居民就能点'
}
