/*
 * vue-tsc would otherwise walk into wot-design-uni's own sources, which do not pass strict mode.
 * Naming the few parts in use, and the properties we use them with, keeps the templates checked.
 */
import type { DefineComponent } from 'vue'

type Part<Props> = DefineComponent<Props>

interface Popup {
  modelValue: boolean
  position?: 'center' | 'top' | 'right' | 'bottom' | 'left'
  zIndex?: number
  closeOnClickModal?: boolean
  safeAreaInsetBottom?: boolean
  lockScroll?: boolean
  customStyle?: string
  'onUpdate:modelValue'?: (open: boolean) => void
  onClose?: () => void
}

declare module 'vue' {
  interface GlobalComponents {
    WdConfigProvider: Part<{ themeVars?: Record<string, string> }>
    WdLoading: Part<{ size?: string; color?: string }>
    WdPopup: Part<Popup>
  }
}

export {}
