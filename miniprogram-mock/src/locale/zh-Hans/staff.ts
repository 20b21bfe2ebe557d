export const staff = {
  title: '站点工作台',
  scan: '扫到场码',
  stopScan: '不扫了',
  scanPhoto: '从照片里认',
  typeCode: '或输入到场码上的数字',
  sixDigits: '6位数字',
  useCode: '用这个数字核销',
  noCamera: '没能打开相机，可以拍张照片或输入数字',
  noCodeOnPhoto: '照片上没认出码，再拍近一点，或输入数字'
}
