import { apiRoot } from '@/platform/host'
import type { Photo } from '@/platform/photo'
import { call, del, get, post, put } from './request'
import type { Graph, Page, PlanMilestone, Project, ProjectIdea, ProjectSummary } from './types'

const at = (number: string) => `/projects/${number}`
/** A photo on a slow line takes its time. */
const PATIENCE_MS = 60_000

export interface ProjectFilter {
  scope?: 'MINE' | 'UNIT'
  status?: string
  item?: number
  after?: string | null
}

export const list = (filter: ProjectFilter) => get<Page<ProjectSummary>>('/projects', { ...filter, size: 20 })
export const project = (number: string) => get<Project>(at(number))
export const propose = (idea: ProjectIdea, key: string) => post<Project>('/projects', idea, { key })
export const rewrite = (number: string, idea: ProjectIdea) => put<Project>(at(number), idea)
export const follow = (number: string) => put<Project>(`${at(number)}/follow`)
export const unfollow = (number: string) => del<Project>(`${at(number)}/follow`)
/** Any of its arrows, by the name of the action. */
export const step = (number: string, action: string, body: object = {}) => put<Project>(`${at(number)}/${action}`, body)
export const plan = (number: string, wanted: PlanMilestone, key: string) => post<Project>(`${at(number)}/milestones`, wanted, { key })
export const drop = (number: string, id: number) => del<Project>(`${at(number)}/milestones/${id}`)
export const complete = (number: string, id: number, done: { note?: string; spentYuan?: number }) =>
  put<Project>(`${at(number)}/milestones/${id}/completion`, done)
export const addPhoto = (number: string, id: number, photo: Photo) => call<Project>('PUT', `${at(number)}/milestones/${id}/photo`, { raw: photo, patience: PATIENCE_MS })
/** Open to everybody, so a plain address does. */
export const photo = (number: string, id: number, town: string) => `${apiRoot()}${at(number)}/milestones/${id}/photo?town=${town}`
export const origin = (number: string) => get<Graph>(`/graph/PROJECT/${number}`)
/** The project that a need became. */
export const ofNeed = async (number: string) => (await get<Graph>(`/graph/NEED/${encodeURIComponent(number)}`)).nodes.find(({ kind }) => kind === 'PROJECT')?.id ?? null
