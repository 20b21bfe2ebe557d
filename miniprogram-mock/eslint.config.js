import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'

/** Things a mini program does not have; only platform/ may know which of the two worlds it is in. */
const browserOnly = ['window', 'document', 'navigator', 'localStorage', 'fetch', 'location', 'URLSearchParams', 'Headers']

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'src/api/schema.d.ts'] },
  ...tseslint.configs.recommended,
  ...vue.configs['flat/recommended'],
  {
    rules: { '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }] }
  },
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } }
  },
  {
    files: ['src/**/*.{ts,vue}'],
    rules: {
      'no-restricted-globals': ['error', ...browserOnly],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 220, skipBlankLines: true, skipComments: true }],
      'vue/multi-word-component-names': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': ['error', { html: { void: 'always', normal: 'always', component: 'always' } }],
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/html-indent': ['error', 2, { alignAttributesVertically: false }],
      'vue/require-default-prop': 'off',
      'vue/attribute-hyphenation': 'off',
      'vue/v-on-event-hyphenation': 'off'
    }
  },
  { files: ['src/platform/**', 'src/main.ts'], rules: { 'no-restricted-globals': 'off' } },
  { files: ['src/api/types.ts', 'src/locale/**'], rules: { 'max-lines': 'off' } }
)
