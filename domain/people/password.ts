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

/** On the list, on it but for digits and signs around it, or one short thing repeated. */
function isCommon(text: string): boolean {
  const core = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return COMMON.has(text) || (core !== '' && COMMON.has(core)) || REPEATED.test(text);
}
