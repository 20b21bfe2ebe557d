import { get } from './request'
import type { Draw } from './types'

export const draw = (session: number) => get<Draw>(`/sessions/${session}/draw`)
