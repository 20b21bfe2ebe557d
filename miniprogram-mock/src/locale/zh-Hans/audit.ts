export const audit = {
  hint: '先打电话听居民说，再写结果。最急的在最上面。',
  emptyTitle: '没有要回访的',
  emptyText: '居民觉得没做好的单子会出现在这里'
}
