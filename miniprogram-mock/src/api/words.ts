import { get, put } from './request'
import type { Page, WordReview, WordsDecision } from './types'

export const wordReviews = (after?: string | null) => get<Page<WordReview>>('/town/word-reviews', { after, size: 20 })
export const decideWords = (id: number, decision: WordsDecision, reason?: string) =>
  put<void>(`/town/word-reviews/${id}`, { decision, ...(reason && { reason }) })
