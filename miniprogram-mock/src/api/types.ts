/* The shapes the backend speaks. Every field is always sent; null where it is unknown. */

export interface Page<T> {
  items: T[]
  next: string | null
}

export interface Coded {
  code: string
  name: string
}

export type ListCode = 'SERVICE' | 'RESOURCE' | 'NEED' | 'PROJECT'
export type Booking = 'SESSION' | 'QUEUE' | 'REVIEW' | 'LOTTERY' | 'CLAIM' | 'JOIN'
export type Fulfilment =
  | 'AT_STATION' | 'AT_HOME' | 'DELIVERY' | 'VENUE' | 'LOAN' | 'COURSE' | 'LECTURER' | 'NEED' | 'PROJECT'

export type Town = Coded

export interface Area {
  code: string
  name: string
  level: 'DISTRICT' | 'TOWN' | 'GRID' | 'NEIGHBOURHOOD' | 'CELL'
  parent: string | null
}

export interface ItemList {
  code: ListCode
  label: string
  count: number
  categories: { name: string; count: number }[]
}

export interface StationRef {
  id: number
  code: string
  name: string
}

export interface Item {
  id: number
  code: string
  list: ListCode
  category: string
  title: string
  summary: string | null
  fulfilment: Fulfilment
  booking: Booking
  bookable: boolean
  closedText: string | null
  durationMinutes: number
  partner: Coded | null
  nearest: { station: StationRef; metres: number | null } | null
  freeThisWeek: number | null
}

export interface Guard {
  code: string
  text: string
}

export interface ItemDetail extends Item {
  eligibility: string | null
  eligibilityText: string | null
  guards: Guard[]
  description: string | null
  needsAddress: boolean
  stations: { id: number; code: string; name: string; address: string; metres: number | null }[]
}

export interface Session {
  id: number
  itemId: number
  station: StationRef
  startsAt: string
  endsAt: string
  capacity: number
  free: number
}

export interface Station {
  id: number
  code: string
  name: string
  level: 'TOWN_CENTRE' | 'GRID_CENTRE' | 'STATION'
  kind: string
  address: string
  lng: number
  lat: number
  phone: string | null
  openNow: boolean
  hoursText: string | null
  metres: number | null
}

export interface StationDetail extends Station {
  area: Coded | null
}

export type RoleName = 'RESIDENT' | 'STATION' | 'GRID' | 'TOWN' | 'PARTNER' | 'WORKER' | 'AUDITOR' | 'ADMIN'

export interface Role {
  role: RoleName
  scope: { kind: string; code: string; name: string } | null
}

export interface Me {
  id: number
  name: string | null
  phone: string | null
  birthYear: number | null
  disabled: boolean
  area: string | null
  areaName: string | null
  elderMode: boolean
  account: string | null
  town: Town | null
  roles: Role[]
  unread: number
}

export type Profile = Pick<Me, 'name' | 'phone' | 'birthYear' | 'disabled' | 'area' | 'elderMode'>

export interface SignedIn {
  accessToken: string
  refreshToken: string
  expiresIn: number
  me: Me
}

export interface DemoPerson {
  account: string
  name: string
  role: RoleName
  scope: Role['scope'] | string
}

export type Consent = 'VOICE' | 'PAPER' | 'PRESENT'

export interface NewBeneficiary {
  name: string
  phone?: string
  birthYear?: number
  disabled?: boolean
  relation: string
  consent: Consent
}

export interface PlaceOrder {
  itemId: number
  sessionId?: number
  stationCode?: string
  area?: string
  address?: string
  wishedTime?: string
  note?: string
  beneficiary?: NewBeneficiary
}

export type OrderStatus =
  | 'APPLIED' | 'WAITLISTED' | 'SUBMITTED' | 'OPEN' | 'ASSIGNED' | 'CONFIRMED' | 'IN_SERVICE' | 'DELIVERED' | 'REWORK'
  | 'CLOSED' | 'REJECTED' | 'NOT_ALLOCATED' | 'CANCELLED_BY_RESIDENT' | 'CANCELLED_BY_PROVIDER' | 'RESIDENT_NO_SHOW'
  | 'PROVIDER_NO_SHOW'

export type OrderAction =
  | 'triage' | 'assignment' | 'acceptance' | 'agreement' | 'return' | 'cancellation' | 'pass' | 'check-in' | 'delivery'
  | 'confirmation' | 'rating' | 'rework' | 'resolution'

export interface OrderSummary {
  number: string
  item: { id: number; title: string }
  booking: Booking
  fulfilment: Fulfilment
  status: OrderStatus
  statusText: string
  heldBy: { kind: string; code: string; name: string; phone: string | null } | null
  dueAt: string | null
  startsAt: string | null
  endsAt: string | null
  wishedTime: string | null
  proposedTime: string | null
  ticket: number | string | null
  station: StationRef | null
  partner: Coded | null
  worker: { name: string } | null
  beneficiary: {
    name: string
    phone: string | null
    birthYear: number | null
    relation: string | null
    consent: Consent | null
  } | null
  person: string | null
  rating: { score: number; words: string | null; at: string } | null
  createdAt: string
  actions: OrderAction[]
}

export interface Stage {
  name: string
  done: boolean
  at: string | null
}

export interface Step {
  at: string
  from: string | null
  to: string
  by: string | null
  reason: string | null
  text: string
}

export interface Order extends OrderSummary {
  address: string | null
  note: string | null
  phone: string | null
  guards: Guard[]
  stages: Stage[]
  steps: Step[]
}

export interface Pass {
  token: string
  code: string
  validUntil: string
}

export interface InboxMessage {
  id: number
  at: string
  kind: string
  title: string
  text: string
  orderNumber: string | null
  read: boolean
}

/* What stations, partner units and auditors work with. */

export interface DaySession {
  id: number
  item: { id: number; title: string }
  booking: Booking
  startsAt: string
  endsAt: string
  capacity: number
  taken: number
  arrived: number
}

export interface Worker {
  account: string
  name: string
}

export interface NewItem {
  title: string
  list: ListCode
  category: string
  booking: Booking
  fulfilment: Fulfilment
  description?: string
  durationMinutes?: number
  stationCodes?: string[]
  publishFrom?: string
  publishUntil?: string
}

export type ReturnReason = 'WRONG_PLACE' | 'NO_CAPACITY' | 'NOT_ABLE' | 'UNSAFE' | 'OTHER'
export type Outcome = 'REDONE' | 'EXPLAINED' | 'UNFOUNDED'
export type TriageDecision = 'DISPATCH' | 'OPEN' | 'REJECT'
