import type { RoleName } from '@/api/types'
import { words } from '@/locale/zh-Hans'
import type { IconName } from './icons'

interface TownPlace {
  id: string
  text: string
  icon: IconName
  page: string
  roles: RoleName[]
}

/** The operators' pages, in the order in which the navigation shows them: a new page adds its line here. */
export const TOWN_PLACES: TownPlace[] = [
  { id: 'today', text: words.townNav.today, icon: 'clock', page: '/pages/town/desk', roles: ['TOWN', 'GRID'] },
  { id: 'queue', text: words.clock.queue, icon: 'alert', page: '/pages/town/queue', roles: ['TOWN', 'GRID'] },
  { id: 'approvals', text: words.townNav.approvals, icon: 'check', page: '/pages/town/approvals', roles: ['TOWN'] },
  { id: 'partners', text: words.unit.nav, icon: 'service', page: '/pages/town/partners', roles: ['TOWN'] },
  { id: 'menus', text: words.townNav.menus, icon: 'star', page: '/pages/town/menus', roles: ['TOWN'] },
  { id: 'projects', text: words.project.nav, icon: 'star', page: '/pages/town/projects', roles: ['TOWN'] },
  { id: 'dispatch', text: words.dispatch.nav, icon: 'service', page: '/pages/town/dispatch', roles: ['TOWN'] },
  { id: 'import', text: words.townNav.import, icon: 'desk', page: '/pages/town/import', roles: ['TOWN', 'ADMIN'] },
  { id: 'stations', text: words.townNav.stations, icon: 'station', page: '/pages/town/stations', roles: ['TOWN', 'GRID'] },
  { id: 'accounts', text: words.townNav.accounts, icon: 'person', page: '/pages/town/accounts', roles: ['TOWN', 'PARTNER', 'ADMIN'] },
  { id: 'holidays', text: words.clock.holidays, icon: 'clock', page: '/pages/town/holidays', roles: ['TOWN', 'ADMIN'] },
  { id: 'words', text: words.wordQueue.entry, icon: 'need', page: '/pages/town/words', roles: ['TOWN'] },
  { id: 'audit', text: words.townNav.audit, icon: 'shield', page: '/pages/town/audit', roles: ['TOWN'] },
  { id: 'district', text: words.townNav.district, icon: 'venue', page: '/pages/district/desk', roles: ['DISTRICT'] }
]
