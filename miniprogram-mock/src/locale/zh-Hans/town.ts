export const town = {
  wholeTown: '全镇',
  dueHint: '还没办完的单子，最急的在最上面',
  dueEmpty: '没有在办的单子',
  pick: '您在哪个街镇？',
  pickHint: '选好后就只看这个街镇的服务和驿站，以后可以在「我的」里换'
}
