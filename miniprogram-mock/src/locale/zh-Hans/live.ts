export const live = {
  label: '新单提醒',
  on: '来了新单会响铃',
  silent: '来了新单不响铃，列表照样自动更新',
  blocked: '浏览器要您点一下才肯出声',
  allow: '开启提示音',
  mute: '静音',
  reconnecting: '正在重新连接，先每20秒更新一次',
  fresh: '新'
}
