/// <reference types="vite/client" />

declare module '*.vue' {
  import type { DefineComponent } from 'vue'

  const component: DefineComponent<object, object, unknown>
  export default component
}

interface ImportMetaEnv {
  /** Where the backend lives for WeChat, which has no origin of its own, e.g. https://songe.example.cn */
  readonly VITE_API_HOST?: string
}
