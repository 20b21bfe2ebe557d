export const messages = {
  ask: '要在微信里提醒您吗？',
  askText: '约好时间、快到时间或有变动时，微信发一条消息给您',
  yes: '好，提醒我',
  thanks: '好的，有消息会发到您微信里',
  declined: '好的，不发微信；消息在「我的 · 消息」里都能看到',
  failed: '这次没能记下来，消息在「我的 · 消息」里都能看到',
  text: '短信通知',
  textHint: '关掉就不发短信；消息里照样看得到，急事站点会打电话',
  phoneFromWeChat: '用微信绑定的手机号',
  phoneTaken: '手机号记好了'
}
