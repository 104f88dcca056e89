import { existsSync } from 'node:fs';
import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Hidden inputs: a rule that reads the clock or a die cannot be rehearsed, replayed or tested. */
const HIDDEN_INPUTS = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The clock is an input of the domain.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The clock is an input of the domain.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Chance is an input of the domain.',
  },
  {
    selector: "MemberExpression[property.name='Now'][object.name='Temporal']",
    message: 'The clock is an input of the domain.',
  },
];

/** `as const` unions instead; enums exist at run time and do not erase. */
const NO_ENUM = { selector: 'TSEnumDeclaration', message: 'Use an `as const` union and its derived type.' };

/** A literal that is spread into a literal says in two steps what its members say in one. */
const NO_LITERAL_SPREAD = [
  {
    selector: 'ObjectExpression > SpreadElement > ObjectExpression',
    message: 'Write the members into the object itself.',
  },
  {
    selector: 'ArrayExpression > SpreadElement > ArrayExpression',
    message: 'Write the elements into the list itself.',
  },
];

const ENVIRONMENT = {
  object: 'process',
  property: 'env',
  message: 'Only config/env.ts reads the environment; take a value from config/config.ts.',
};

/** Counted without blank lines and comments, so that nobody saves on explaining why. */
const SMALL = { skipBlankLines: true, skipComments: true };

/** The page is a workspace with a compiler configuration of its own. */
const PROJECTS = ['./tsconfig.json', './web/tsconfig.json'].filter((path) => existsSync(path));

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', 'coverage/', '.data/', '.cache/', 'data/', 'docs/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [eslint.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: PROJECTS,
        tsconfigRootDir: import.meta.dirname,
        emitDecoratorMetadata: true,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // emitDecoratorMetadata above keeps this rule away from classes that Nest injects by their type.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // A `default` is an answer too: most kinds of events concern nobody in particular.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // A Nest module is a class with nothing in it.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Interfaces at our doors are asynchronous even where one implementation answers at once.
      '@typescript-eslint/require-await': 'off',
      'max-lines': ['error', { max: 200, ...SMALL }],
      'max-lines-per-function': ['error', { max: 40, ...SMALL }],
      'no-param-reassign': ['error', { props: true }],
      'no-restricted-properties': ['error', ENVIRONMENT],
      'no-restricted-syntax': ['error', NO_ENUM, ...NO_LITERAL_SPREAD],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  {
    files: ['domain/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_ENUM, ...NO_LITERAL_SPREAD, ...HIDDEN_INPUTS] },
  },
  { files: ['config/env.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['**/*.entity.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  // Tables of data and of sentences are as long as the matter is.
  {
    files: ['**/*-text.ts', '**/data/**/*.ts', '**/*.data.ts', 'db/migrations/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  // Markup is long where logic is not; a hook's type is the library's own and longer than the hook.
  {
    files: ['web/src/**/*.{ts,tsx}'],
    rules: {
      'max-lines-per-function': ['error', { max: 90, ...SMALL }],
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      'no-restricted-properties': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      // Jest types its asymmetric matchers as `any`.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [eslint.configs.recommended],
    languageOptions: {
      globals: {
        module: 'writable',
        ...Object.fromEntries(
          ['process', 'console', 'require', 'URL', 'performance', 'setTimeout'].map((name) => [name, 'readonly']),
        ),
      },
    },
  },
);
