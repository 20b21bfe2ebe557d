export const town = {
  title: '全镇总览',
  soon: '全镇总览还在准备中',
  pick: '您在哪个街镇？',
  pickHint: '选好后就只看这个街镇的服务和驿站，以后可以在「我的」里换'
}
