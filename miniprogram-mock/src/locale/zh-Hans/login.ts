import type { RoleName } from '@/api/types'

const role: Record<RoleName, string> = {
  RESIDENT: '居民',
  STATION: '站点工作人员',
  GRID: '网格协调员',
  TOWN: '镇运营',
  PARTNER: '共建单位',
  WORKER: '服务人员',
  AUDITOR: '回访员',
  ADMIN: '管理员',
  DISTRICT: '区级运营'
}

export const login = {
  role,
  title: '登录后就能点单',
  text: '随便看看不用登录',
  weChat: '微信一键登录',
  weChatFailed: '微信没能登录，请再试一次',
  account: '账号',
  password: '密码',
  signIn: '登录',
  needAccount: '请输入账号',
  needPassword: '请输入密码',
  demo: '演示登录',
  demoText: '这是演示环境，点一个人就用他的身份看看；正式使用时没有这一栏',
  help: '没有账号？请到就近的服务站，工作人员帮您办'
}
