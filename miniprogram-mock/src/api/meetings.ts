import { del, get, post, put } from './request'
import type { ChangeMeeting, Meeting, MeetingAbout, MeetingMinutes, MeetingSummary, Page, PlanMeeting } from './types'

const at = (number: string) => `/meetings/${number}`

export const list = (after?: string | null) => get<Page<MeetingSummary>>('/meetings', { after, size: 20 })
export const on = ({ kind, number }: MeetingAbout) => get<Page<MeetingSummary>>('/meetings', { about: kind, aboutNumber: number, size: 20 })
export const meeting = (number: string) => get<Meeting>(at(number))
export const plan = (wanted: PlanMeeting, key: string) => post<Meeting>('/meetings', wanted, { key })
export const change = (number: string, { place, startsAt, endsAt, agenda }: ChangeMeeting) => put<Meeting>(at(number), { place, startsAt, endsAt, agenda })
export const come = (number: string) => put<Meeting>(`${at(number)}/attendance`)
export const stayAway = (number: string) => del<Meeting>(`${at(number)}/attendance`)
export const comment = (number: string, words: string, key: string) => post<Meeting>(`${at(number)}/comments`, { words }, { key })
export const cancel = (number: string, reason: string) => put<Meeting>(`${at(number)}/cancellation`, { reason })
export const minute = (number: string, minutes: MeetingMinutes) => put<Meeting>(`${at(number)}/minutes`, minutes)
