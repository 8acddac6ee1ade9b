import js from '@eslint/js';
import jsdoc from 'eslint-plugin-jsdoc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const PROVIDER_ROOTS = {
  regex: '^@cdktf/provider-[a-z]+$',
  message:
    'Import per resource (@cdktf/provider-azurerm/lib/role-assignment): the root takes 11 times as long to load.',
};

/** The app uses what the package exports, and what src/internal.ts lends it. */
const INTO_THE_LIBRARY = {
  regex: '^(\\.\\./)+src/(?!internal$)',
  message: "Import from '../src' or '../src/internal': rooms of the library are its own matter.",
};

export default defineConfig(
  { ignores: ['lib', 'dist', 'bin', 'cdktf.out', 'coverage', 'node_modules', 'src/providers', '.gen', '.bench'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Statics make the classes of a jsii library: there are no free functions in it.
      '@typescript-eslint/no-extraneous-class': 'off',
      // Constructs are made for their effect on the tree.
      'no-new': 'off',
      // jsii takes index signatures and no mapped types.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 400 }],
      'no-restricted-imports': ['error', { patterns: [PROVIDER_ROOTS] }],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { jsdoc },
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', 'process'],
      'jsdoc/require-jsdoc': ['error', { publicOnly: true, require: { ClassDeclaration: true } }],
    },
  },
  {
    files: ['stacks/**/*.ts', 'cli/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [PROVIDER_ROOTS, INTO_THE_LIBRARY] }] },
  },
  { files: ['**/*.js'], languageOptions: { globals: { module: 'writable', require: 'readonly' } } },
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly' } } },
);
