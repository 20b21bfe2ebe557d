import { absence } from './zh-Hans/absence'
import { account } from './zh-Hans/account'
import { audit } from './zh-Hans/audit'
import { calendar } from './zh-Hans/calendar'
import { catalogue } from './zh-Hans/catalogue'
import { certificate } from './zh-Hans/certificate'
import { clock } from './zh-Hans/clock'
import { common, error } from './zh-Hans/common'
import { dispatch } from './zh-Hans/dispatch'
import { door } from './zh-Hans/door'
import { draw } from './zh-Hans/draw'
import { home } from './zh-Hans/home'
import { holidayFile } from './zh-Hans/holidayFile'
import { imports } from './zh-Hans/imports'
import { live } from './zh-Hans/live'
import { login } from './zh-Hans/login'
import { me } from './zh-Hans/me'
import { meeting } from './zh-Hans/meeting'
import { menu } from './zh-Hans/menu'
import { messages } from './zh-Hans/messages'
import { need } from './zh-Hans/need'
import { numbers } from './zh-Hans/numbers'
import { order } from './zh-Hans/order'
import { partner } from './zh-Hans/partner'
import { place } from './zh-Hans/place'
import { pledge } from './zh-Hans/pledge'
import { privacy } from './zh-Hans/privacy'
import { project } from './zh-Hans/project'
import { publishing } from './zh-Hans/publishing'
import { range } from './zh-Hans/range'
import { staff } from './zh-Hans/staff'
import { station } from './zh-Hans/station'
import { town } from './zh-Hans/town'
import { trail } from './zh-Hans/trail'
import { townNav } from './zh-Hans/town-nav'
import { unit } from './zh-Hans/unit'
import { waiting } from './zh-Hans/waiting'
import { wordQueue } from './zh-Hans/word-queue'
import { work } from './zh-Hans/work'

/** Every word a person reads stands below this object; pages and components hold none of their own. */
export const words = {
  absence,
  account,
  audit,
  calendar,
  catalogue,
  certificate,
  clock,
  common,
  dispatch,
  door,
  draw,
  error,
  home,
  holidayFile,
  imports,
  live,
  login,
  me,
  meeting,
  menu,
  messages,
  need,
  numbers,
  order,
  partner,
  place,
  pledge,
  privacy,
  project,
  publishing,
  range,
  staff,
  station,
  town,
  townNav,
  trail,
  unit,
  waiting,
  wordQueue,
  work
}
