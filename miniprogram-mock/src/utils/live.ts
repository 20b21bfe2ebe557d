import type { LiveChange } from '@/api/types'

/** Under which tab of a desk an order is found, by what happened to it. */
const TABS: Record<string, string> = {
  Submitted: 'triage',
  Returned: 'triage',
  TimeDeclined: 'triage',
  Overdue: 'triage',
  Escalated: 'triage',
  Assigned: 'acceptance',
  Opened: 'open'
}

/** How many of the news lie under a tab; none, no badge. */
export function freshIn(tab: string, news: LiveChange[]): number | undefined {
  return news.filter(({ kind }) => TABS[kind] === tab).length || undefined
}
