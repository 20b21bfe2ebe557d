/** Places kept, lines, and another time instead. */
export const waiting = {
  fullButWait: '已满，可候补',
  kept: (clock: string) => `名额给您留着，还剩${clock}`,
  keptOver: '留名额的时间到了。还可以约，只是名额不一定还在',
  willWait: '这一场满了。可以先排候补：有空位会马上告诉您，按先来后到',
  wait: '排候补',
  places: '几位一起来',
  placesHint: '一家人要么一起有位子，要么一起等',
  people: (places: number) => `${places}位`,
  inLine: (position: number, waiting: number) => (position > 1 ? `前面还有${position - 1}家，一共${waiting}家在等` : `您排在最前面，一共${waiting}家在等`),
  rule: '有空位先问排在前面的，4小时内没回音就问下一家；离开始不到一天，只等半小时。',
  offerTitle: '有空位了，您还要吗？',
  offerUntil: (time: string) => `给您留到${time}，过时就给下一家`,
  take: '要，就约这个',
  leave: '不要了，给下一家',
  changeTime: '改时间',
  changeHint: '可以改两次，开始前两小时截止。改好以后原来的名额马上让给别人。',
  changeAsk: '改到这个时间吗？',
  changeYes: '就改到这个时间',
  changeNone: '眼下没有别的时间可改'
}
