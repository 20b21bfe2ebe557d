import type { components } from './schema'

/* Short names for the shapes of the contract. Every field of an answer is always sent; null where it is unknown. */

type Shape = components['schemas']

/** The contract has one such shape per kind of row; here one serves for all. */
export interface Page<T> {
  items: T[]
  next: string | null
}

export type Town = Shape['TownView']
export type Area = Shape['AreaView']
export type Station = Shape['StationView']
export type StationDetail = Station
export type StationRef = Shape['StationBrief']

export type ListCode = Shape['ListKind']
export type ItemList = Shape['ListView']
export type Booking = Shape['Booking']
export type Fulfilment = Shape['Fulfilment']
export type Item = Shape['ItemView']
export type ItemDetail = Shape['ItemDetail']
export type Session = Shape['SessionView']
export type Draw = Shape['DrawView']
export type DrawEntry = Shape['DrawEntry']
export type Guard = Shape['GuardView']
export type Availability = Shape['Availability']
export type AvailableStart = Shape['AvailableStart']
export type HoldPlaces = Shape['HoldPlaces']
export type Reschedule = Shape['Schedule']
export type Hold = Shape['Hold']
export type WaitlistPlace = Shape['WaitlistPlace']
export type Support = Shape['Support']

export type RoleName = Shape['Role']
export type Role = Shape['RoleView']
export type Me = Shape['MeView']
export type Profile = Shape['Profile']
export type SignedIn = Shape['SignedIn']
export type SignIn = Shape['SignInView']
export type PrivacyText = Shape['PrivacyView']
export type ScopeKind = Shape['ScopeKind']
export type GiveRole = Shape['GiveRole']
export type MakeAccount = Shape['MakeAccount']
export type Account = Shape['AccountView']
export type AccountGrant = Shape['GrantView']
export type OneTimePassword = Shape['OneTimePassword']
export type Invite = Shape['Invite']
export type Invited = Shape['Invited']
export type InvitedTo = Shape['InvitedTo']
export type Invitation = Shape['InvitationView']
export type NamedScope = Shape['NamedScope']

export type Consent = Shape['Consent']
export type PlaceOrder = Shape['PlaceOrder']
export type NewBeneficiary = Shape['For']
export type OrderStatus = Shape['OrderStatus']
export type Stage = Shape['Stage']
export type Step = Shape['StepView']
export type Pass = Shape['PassView']
export type InboxMessage = Shape['InboxMessage']
export type Look = Shape['LookView']
export type MessageTemplate = Shape['TemplateView']
export type MessageCredit = Shape['Credit']

export type Scene = Shape['SceneView']
export type StationCode = Shape['CodeView']
export type WordReview = Shape['WordReviewView']
export type WordsDecision = Shape['WordsDecision']

/** Named as the paths below a need; to support it is to order its item. */
export type NeedAction =
  | 'support' | 'claim' | 'completion' | 'return' | 'merge' | 'order' | 'service' | 'candidate' | 'answer' | 'withdrawal' | 'reports'
export type Need = Omit<Shape['NeedView'], 'actions'> & { actions: NeedAction[] }
export type NeedSummary = Shape['NeedSummary']
export type NeedCategory = Shape['NeedCategory']
export type NeedStatus = Shape['NeedStatus']
export type PostNeed = Shape['PostNeed']
export type SimilarNeed = Shape['SimilarNeed']

export type Level = Shape['EscalationLevel']
export type CalendarReport = Shape['CalendarReport']
export type CalendarYear = Shape['CalendarYear']
export type TriageDecision = Shape['Decision']
export type ReturnReason = Shape['ReturnReason']
export type Outcome = Shape['Outcome']
export type Assessed = Shape['Assessed']
export type DaySession = Shape['StationSession']
export type CancelledSession = Shape['SessionCancelled']
export type Offer = Shape['OfferView']
export type OfferChanged = Shape['OfferChanged']
export type CarryItem = Shape['CarryItem']
export type ChangeOffer = Shape['ChangeOffer']
export type AddSession = Shape['AddSession']
export type ClosedDay = Shape['ClosedDay']
export type StationDay = Shape['StationDay']
export type TextMessages = Shape['TextMessagesView']
export type DisputeLine = Shape['DisputeLine']
export type AbsenceVerdict = Shape['AbsenceVerdict']
export type AppealVerdict = Shape['AppealVerdict']
export type HostCheck = Shape['HostView']
export type HostAsk = Shape['HostLine']
export type Penalties = Shape['PenaltyView']
export type NoShow = Shape['NoShowView']
export type StationCall = Shape['CallView']
export type CallResult = Shape['CallResult']
export type ImportReport = Shape['ImportReport']
export type Worker = Shape['WorkerOption']

export type PublicationStatus = Shape['PublicationStatus']
export type PublishItem = Shape['PublishItem']
export type WeeklyTime = Shape['PlannedTimeView']
export type PublishAction = 'edit' | 'submission' | 'taking-back' | 'withdrawal' | 'copy' | 'deletion'
export type PartnerItem = Omit<Shape['PartnerItem'], 'actions'> & { actions: PublishAction[] }
export type PartnerItemDetail = Omit<Shape['PartnerItemDetail'], 'item'> & { item: PartnerItem }
export type Pledge = Shape['PledgeView']
export type MakePledge = Shape['MakePledge']
export type PledgeMovement = Shape['MovementView']
export type PledgeMovementKind = Shape['MovementKind']
export type PledgeSheet = Shape['PledgeSheet']
export type Approval = Shape['ApprovalView']
export type ApprovalDecision = Shape['ApprovalDecision']

export type Menu = Shape['MenuView']
export type MenuDetail = Shape['MenuDetail']
export type MenuDraft = Shape['MenuDraft']
export type PutMenu = Shape['PutMenu']
export type MenuPicture = Shape['MenuPicture']

export type OrderDispatch = Shape['DispatchView']
export type Decision = Shape['DecisionView']
/** A rule may have nothing to say about somebody. */
export type Candidate = Omit<Shape['CandidateView'], 'scores'> & { scores: (number | null)[] }
export type DispatchWeights = Shape['Weights']
export type DispatchSettings = Shape['SettingsView']
export type PutDispatchSettings = Shape['PutSettings']
export type Replay = Shape['ReplayView']

/** Named as the paths below an order. */
export type OrderAction =
  | 'triage' | 'assignment' | 'claim' | 'acceptance' | 'agreement' | 'return' | 'cancellation' | 'pass' | 'check-in' | 'delivery'
  | 'confirmation' | 'rating' | 'rework' | 'resolution' | 'offer' | 'schedule' | 'no-show' | 'absence' | 'proposal' | 'absence-decision' | 'appeal' | 'appeal-decision'
  | 'hold' | 'resumption' | 'extension' | 'extension-answer' | 'takeover'

// The contract leaves actions as plain strings; a misspelt one should not compile here.
export type OrderSummary = Omit<Shape['OrderSummary'], 'actions'> & { actions: OrderAction[] }
export type Order = Omit<Shape['OrderView'], 'actions'> & { actions: OrderAction[] }
export type StationUnit = Omit<Shape['StationUnit'], 'order'> & { order: OrderSummary }

/** Demonstrations only, therefore not in the contract. */
export interface DemoPerson {
  account: string
  name: string
  role: RoleName
  scope: string | null
}

export type LiveTicket = Shape['TicketView']
export type LiveChanges = Shape['Changes']
export type LiveChange = Shape['ChangeView']

/** Named as the paths below a project; the first three are what everybody may do. */
export type ProjectAction =
  | 'follow' | 'unfollow' | 'join' | 'words' | 'deliberation' | 'decision' | 'claim' | 'return' | 'milestones' | 'finish' | 'acceptance'
  | 'settlement' | 'rating' | 'termination'
export type ProjectStatus = Shape['ProjectStatus']
export type Project = Omit<Shape['ProjectView'], 'actions'> & { actions: ProjectAction[] }
export type ProjectSummary = Shape['ProjectSummary']
export type ProjectIdea = Shape['Propose']
export type Milestone = Shape['MilestoneView']
export type PlanMilestone = Shape['PlanMilestone']
export type MeetingAction = 'change' | 'cancellation' | 'minutes' | 'attendance' | 'absence' | 'comments'
export type Meeting = Omit<Shape['MeetingView'], 'actions'> & { actions: MeetingAction[] }
export type MeetingSummary = Shape['MeetingSummary']
export type PlanMeeting = Shape['PlanMeeting']
export type ChangeMeeting = Shape['ChangeMeeting']
/** What a meeting is on. */
export interface MeetingAbout {
  kind: 'PROJECT' | 'NEED'
  number: string
}
export type MeetingMinutes = Shape['Minutes']
export type Graph = Shape['GraphView']
export type ThingKind = Shape['ThingKind']
export type UnitPage = Shape['UnitPage']
export type UnitProfile = Shape['UnitProfile']
export type PartnerKind = Shape['PartnerKind']
export type PartnerApply = Shape['ApplyAsPartner']
export type PartnerApplication = Shape['PartnerApplication']
export type Member = Shape['MemberView']
export type Rank = Shape['Rank']
export type CertificateKind = Shape['CertificateKind']
export type Certificate = Shape['CertificateView']
export type Holder = Shape['HolderView']
export type Feedback = Shape['FeedbackView']
export type AskedItem = Shape['AskedItem']
export type PublishDefaults = Shape['PublishDefaults']
export type NewUnit = Shape['NewUnit']
export type TownUnit = Shape['TownUnit']
