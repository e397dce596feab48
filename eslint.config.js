import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Who prints, reads the environment and ends the process: the command line, maintainers' scripts, tests. */
const AT_THE_EDGE = ['src/cli/**', 'src/maintain/**', 'tests/**'];

const processProperties = ['env', 'exit', 'exitCode', 'argv'].map((property) => ({
  object: 'process',
  property,
  message: 'Settings come as arguments, and only the command line ends the process.',
}));

export default defineConfig(
  globalIgnores([
    'dist',
    'coverage',
    'rgaa-runs',
    'rules/**/examples',
    'rules/examples-assets',
    'demo',
    'templates',
    'tests/sites',
  ]),
  {
    files: ['src/**/*.ts', 'rules/**/*.ts', 'reports/**/*.ts', 'tests/**/*.ts'],
    extends: [tseslint.configs.base],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    // A rule that must be switched off in a place is a rule to change here, where it is seen.
    linterOptions: { noInlineConfig: true },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-for-in-array': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-properties': ['error', ...processProperties],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: AT_THE_EDGE,
    rules: { 'no-console': 'off', 'no-restricted-properties': 'off' },
  },
);
