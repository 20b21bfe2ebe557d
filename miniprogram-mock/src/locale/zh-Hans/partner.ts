export const partner = {
  title: '单位工作台'
}
