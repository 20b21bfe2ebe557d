/** The code on a station's door. */
export const door = {
  entry: '本站二维码',
  title: '扫一扫，看看这里有什么',
  steps: '用微信或手机相机扫码，就能看本站的服务、约时间，不用先登录',
  weChat: '微信扫这个',
  browser: '没有微信的手机扫这个',
  label: (station: string) => `${station}的二维码`,
  noWeChat: '微信的圆码现在取不到，过一会儿再来打印；下面的方码可以先用',
  madeAt: (when: string) => `${when}换的码`,
  print: '打印出来贴门口',
  renew: '换一个新码',
  renewAsk: '要换一个新码吗？',
  renewText: '换了以后，已经贴出去的旧码就扫不开了，要重新打印',
  renewed: '换好了，请打印新码贴上',
  noStation: '您现在不在哪个站点',
  noStationText: '只有站点才有门口的二维码'
}
