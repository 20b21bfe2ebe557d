import { get, post, put } from './request'
import type { DispatchSettings, DispatchWeights, OrderDispatch, PutDispatchSettings, Replay } from './types'

export const why = (number: string) => get<OrderDispatch>(`/orders/${encodeURIComponent(number)}/dispatch`)
export const settings = () => get<DispatchSettings>('/town/dispatch-settings')
export const keep = (settings: PutDispatchSettings) => put<DispatchSettings>('/town/dispatch-settings', settings)
/** What if: an old decision with other weights. Nothing is written. */
export const replay = (orderNumber: string, weights: DispatchWeights) => post<Replay>('/dispatch/replay', { orderNumber, weights })
