import uniPlugin from '@dcloudio/vite-plugin-uni'
import { defineConfig } from 'vite'

// The plugin is CommonJS: under ESM its function sits one level deeper.
const uni = (uniPlugin as unknown as { default?: typeof uniPlugin }).default ?? uniPlugin

const backend = process.env['SONGE_BACKEND'] ?? 'http://localhost:8080'

export default defineConfig({
  base: './',
  plugins: [uni()],
  server: {
    port: 5173,
    strictPort: true,
    proxy: { '/api': { target: backend, ws: true }, '/s/': backend }
  },
  css: {
    preprocessorOptions: {
      // wot-design-uni still speaks Sass's older dialect; its warnings are not ours to act on.
      scss: { silenceDeprecations: ['legacy-js-api', 'import', 'global-builtin', 'color-functions', 'if-function'] }
    }
  },
  build: { target: 'es2019', chunkSizeWarningLimit: 700 }
})
