/** Where an operator can go; one word each. */
export const townNav = {
  label: '运营导航',
  today: '今日'
}
