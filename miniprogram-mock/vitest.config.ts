import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const { initPreContext, preHtml, preJs } = createRequire(import.meta.url)('@dcloudio/uni-cli-shared')

/** vitest knows nothing of uni-app's #ifdef comments: the tests see the code the browser gets. */
function conditionalCompilation(): Plugin {
  initPreContext('h5')
  return {
    name: 'uni-conditional-compilation',
    enforce: 'pre',
    transform: (code, id) => {
      if (!code.includes('#if')) return null
      return { code: preJs(preHtml(code, id), id), map: null }
    }
  }
}

export default defineConfig({
  plugins: [
    conditionalCompilation(),
    vue({ template: { compilerOptions: { isCustomElement: (tag) => uniElements.has(tag) || tag.startsWith('wd-') } } })
  ],
  css: { preprocessorOptions: { scss: { silenceDeprecations: ['legacy-js-api'] } } },
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    environment: 'happy-dom',
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    restoreMocks: true
  }
})

const uniElements = new Set(['view', 'text', 'image', 'scroll-view', 'picker', 'navigator', 'map', 'page-meta'])
