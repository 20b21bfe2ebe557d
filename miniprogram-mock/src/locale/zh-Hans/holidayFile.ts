import type { CalendarYear } from '@/api/types'

type PublicDay = CalendarYear['days'][number]

const said = (day: PublicDay | null) => (day ? `${day.name}（${day.kind === 'HOLIDAY' ? '放假' : '上班'}）` : '按星期几算')

/** Another file for a year of the holiday calendar. */
export const holidayFile = {
  title: (year: string) => `换一份${year}年的节假日表`,
  how: '先下载现在这份，照样子改好再选进来，CSV 和 XLSX 都行。选好先看有哪些天不一样，不会马上改。',
  now: '下载现在这份',
  nowName: (year: string) => `节假日表-${year}.csv`,
  choose: '选文件',
  another: '换一个文件',
  faults: (count: number) => `这份表有${count}处要改，现在的日子一天也没有动`,
  fault: (line: number, reason: string) => `第${line}行：${reason}`,
  changes: (count: number) => `换上以后，有${count}天和现在不一样`,
  same: '和现在的一样，没有要换的',
  change: (before: PublicDay | null, after: PublicDay | null) => `${said(before)} → ${said(after)}`,
  put: (year: string) => `换上这份${year}年的表`,
  done: (year: number, holidays: number, workdays: number) => `${year}年换好了：放假${holidays}天，调休上班${workdays}天。已经定下的时限不变，新的按这份算`,
  restore: '换回系统自带的',
  restoreText: (year: string) => `${year}年会照系统自带的日子算，您换上的那份就不用了。`,
  restored: '换回系统自带的了'
}
