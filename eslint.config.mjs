import { defineConfig } from 'eslint/config'
import astro from 'eslint-plugin-astro'
import tseslint from 'typescript-eslint'

export default defineConfig(
  { ignores: ['dist/', 'site/', '.astro/', 'node_modules/', '**/fixtures/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers read the same in a template as written out.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `satisfies never` at the end of a switch says it better, and a default is often what is meant.
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      // Regular expression groups and split parts are known to be there; the compiler cannot see it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `_` is what a signature has and nobody needs.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_$' }],
      // There are no classes here whose `this` could be lost.
      '@typescript-eslint/unbound-method': 'off',
      // A reader of JSON names what it gives.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Declarations of modules have no other way to name a type.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // What a callback gives back is read by nobody; braces around one call would only be noise.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  // Scripts are run by hand and answer on the terminal.
  { files: ['scripts/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.mjs'], extends: [tseslint.configs.strict] },
  ...astro.configs.recommended,
)
