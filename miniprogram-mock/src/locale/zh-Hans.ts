import { audit } from './zh-Hans/audit'
import { catalogue } from './zh-Hans/catalogue'
import { common, error } from './zh-Hans/common'
import { home } from './zh-Hans/home'
import { login } from './zh-Hans/login'
import { me } from './zh-Hans/me'
import { order } from './zh-Hans/order'
import { partner } from './zh-Hans/partner'
import { place } from './zh-Hans/place'
import { privacy } from './zh-Hans/privacy'
import { staff } from './zh-Hans/staff'
import { station } from './zh-Hans/station'
import { town } from './zh-Hans/town'
import { townNav } from './zh-Hans/town-nav'
import { work } from './zh-Hans/work'

/** Every word a person reads stands below this object; pages and components hold none of their own. */
export const words = { audit, catalogue, common, error, home, login, me, order, partner, place, privacy, staff, station, town, townNav, work }
