import { relative, sep } from 'node:path';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { PURE_ROOMS, PURITY } from './purity.js';
import { judge } from './walls.js';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];

/** The walls between the rooms, told at the line that breaks one. */
const walls = {
  create(context) {
    const from = relative(context.cwd, context.filename).split(sep).join('/');
    const look = (node, kind, reexport = false) => {
      if (typeof node.source?.value !== 'string') return;
      const message = judge({ from, specifier: node.source.value, kind, reexport });
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: (node) => look(node, node.importKind ?? 'value'),
      ExportNamedDeclaration: (node) => look(node, node.exportKind ?? 'value', true),
      ExportAllDeclaration: (node) => look(node, node.exportKind ?? 'value', true),
      ImportExpression: (node) => look(node, 'dynamic'),
      TSImportType: (node) => look(node, 'type'),
    };
  },
};

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', 'test-results/**'] },
  js.configs.recommended,
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { dojo: { rules: { walls } } },
    rules: {
      'dojo/walls': 'error',
      eqeqeq: 'error',
      'no-undef': 'off', // the compiler knows better
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }], // how one counts Chinese characters
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  { files: ['.config/**'], extends: [tseslint.configs.disableTypeChecked] }, // the language service does not look into dot folders
  { files: PURE_ROOMS, rules: PURITY },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        'process console URL Buffer fetch performance setTimeout clearTimeout structuredClone TextEncoder TextDecoder'
          .split(' ')
          .map((name) => [name, 'readonly']),
      ),
    },
  },
);
