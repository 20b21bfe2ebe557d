export const partner = {
  title: '单位工作台',
  tabs: { today: '今天上门', acceptance: '待确认', open: '抢单', active: '进行中', done: '已完成', items: '我们提供的' },
  tabsLabel: '按进度看',
  todayEmpty: '今天没有安排',
  todayEmptyText: '以后几天的在「进行中」',
  acceptAt: (time: string) => `${time}，接单`,
  propose: '提个时间',
  checkIn: '到场核销',
  itemsEmpty: '还没有公布提供的服务',
  itemsEmptyText: '请联系镇里的工作人员帮忙公布'
}
