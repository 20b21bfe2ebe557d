export const audit = {
  title: '回访'
}
