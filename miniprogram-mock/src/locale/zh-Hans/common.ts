export const common = {
  appName: '淞e空间',
  cancel: '先不了',
  close: '关闭',
  back: '返回',
  retry: '再试一次',
  more: '看更多',
  loading: '正在取，请稍等',
  noMore: '就这些了',
  all: '全部',
  call: '打电话',
  callTo: (name: string) => `打电话给${name}`,
  required: '必填',
  optional: '可不填',
  wait: '请稍等…'
}

export const error = {
  offline: '手机没连上网，连上后再试一次',
  timeout: '等了好一会儿没有回音，请再试一次',
  server: '我们这边出了点问题，请过一会儿再试',
  unknown: '没有办成，请再试一次',
  signInAgain: '登录过期了，请重新登录',
  notAllowed: '这件事不归您的账号管',
  notFound: '没有找到，可能已经撤下了',
  title: '没能取到',
  offlineTitle: '没有网络',
  offlineBar: '没有网络，正在显示上次看到的内容',
  needSignIn: '登录后才能看',
  signIn: '去登录'
}
