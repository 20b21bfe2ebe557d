import type { MenuPicture } from '@/api/types'

const pictures: Record<MenuPicture, string> = {
  PARTY: '党旗和书',
  COMMUNITY: '楼房和树',
  CARE: '爱心',
  CULTURE: '书卷',
  CIVILITY: '花和手',
  CHILDREN: '风筝',
  SAFETY: '盾牌'
}

export const menu = {
  title: '友邻菜单',
  count: (items: number) => `${items}项`,
  empty: '这份菜单里暂时没有可点的',
  emptyText: '去清单里看看别的',
  toLists: '看全部清单',
  edit: '友邻菜单',
  editHint: '居民在首页看到这些菜单，点进去就是您选好的几项',
  add: '新增一份菜单',
  noneYet: '还没有菜单',
  noneYetText: '把居民常用的几项选在一起，放到首页上',
  name: '菜单名',
  namePlaceholder: '如：康养菜单',
  summary: '一句话介绍',
  summaryPlaceholder: '如：量血压、助浴、送餐、陪诊',
  picture: '图案',
  pictures,
  position: '排在第几',
  items: '放进哪些',
  itemsNone: '还没有选，从下面找一项加进来',
  hidden: '已下架，居民看不到',
  up: (title: string) => `把${title}往上移`,
  down: (title: string) => `把${title}往下移`,
  drop: (title: string) => `把${title}拿掉`,
  find: '找一项加进来',
  chosen: '已放进来',
  keep: '保存',
  kept: '记好了，首页上已经换成新的',
  needTitle: '请写上菜单名',
  remove: '撤掉这份菜单',
  removeAsk: '要撤掉这份菜单吗？',
  removeText: '里面的各项还在清单里，只是首页不再有这份菜单'
}
