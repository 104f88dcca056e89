import common from './data/common-passwords.json' with { type: 'json' };

/** A password has at least so many characters (GB/T 22239 asks for complexity; length is what withstands guessing). */
export const PASSWORD_LENGTH = { least: 10, most: 200 } as const;

/** So many passwords before the present one may not come back. */
export const PASSWORDS_REMEMBERED = 5;

const COMMON: ReadonlySet<string> = new Set(common);
/** Shorter logins occur in too many words to forbid them. */
const LOGIN_LEAST = 4;
/** The shortest stretch that, said over and over, is still one idea. */
const REPEATED = /^(.{1,4})\1+.{0,3}$/;
/** What fingers walk along: digits and letters in their order, the rows and slanting columns of a keyboard. */
const WALKS = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  '`1234567890-=',
  'qwertyuiop[]',
  "asdfghjkl;'",
  'zxcvbnm,./',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  '~!@#$%^&*()_+',
];
const STEPS: ReadonlySet<string> = new Set(WALKS.flatMap(stepsOf));
/** The shortest stretch that is a walk: two that lie side by side are chance. */
const WALK_LEAST = 3;
/** From this part of a password on, walks are what it is made of. */
const MOSTLY = 0.6;

export type PasswordFault = 'passwordIsLogin' | 'passwordCommon';

/** What is wrong with a password beside its length: it holds the login, or everybody tries it first. */
export function passwordFaults(password: string, login: string): readonly PasswordFault[] {
  const text = password.toLowerCase();
  const own = login.toLowerCase();
  return [
    ...(own.length >= LOGIN_LEAST && text.includes(own) ? (['passwordIsLogin'] as const) : []),
    ...(isCommon(text) ? (['passwordCommon'] as const) : []),
  ];
}

/** On the list, on it but for digits and signs around it, one short thing repeated, or mostly walks. */
function isCommon(text: string): boolean {
  const core = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return (
    COMMON.has(text) || (core !== '' && COMMON.has(core)) || REPEATED.test(text) || walked(text) >= MOSTLY * text.length
  );
}

/** Characters of a text that lie in a walk, up or down. */
function walked(text: string): number {
  const stretches: number[] = [];
  let length = 1;
  for (let index = 1; index <= text.length; index += 1) {
    if (STEPS.has(text.slice(index - 1, index + 1))) {
      length += 1;
      continue;
    }
    stretches.push(length);
    length = 1;
  }
  return stretches.filter((one) => one >= WALK_LEAST).reduce((sum, one) => sum + one, 0);
}

/** Every two neighbours of a walk, in both directions. */
function stepsOf(walk: string): readonly string[] {
  return Array.from({ length: walk.length - 1 }, (_step, index) => [
    walk.charAt(index),
    walk.charAt(index + 1),
  ]).flatMap(([one = '', next = '']) => [one + next, next + one]);
}
