/** Where an operator can go; one word each. */
export const townNav = {
  label: '运营导航',
  today: '今日',
  accounts: '人员',
  stations: '站点地图',
  audit: '谁做了什么',
  district: '全区总览'
}
