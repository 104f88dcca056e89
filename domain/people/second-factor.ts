import type { Role } from '../process/roles.ts';

/** Who signs or gives rights: whom an administrator asks for a second factor first. */
export const SIGNING_ROLES: readonly Role[] = ['unitLeader', 'financeDirector', 'supervisingLeader', 'administrator'];

/** Seconds of one step, digits of one code (RFC 6238 as every authenticator reads it). */
export const TOTP = { stepSeconds: 30, digits: 6 } as const;

/** Codes that let a person in once each when his authenticator is lost. */
export const RECOVERY_CODES = 10;

const DIGITS = /^\d{6}$/;

/** A code as somebody typed it, with spaces and dashes: six digits of an authenticator, or a recovery code. */
export interface TypedCode {
  readonly kind: 'totp' | 'recovery';
  readonly code: string;
}

/** What a typed code is; full-width digits of a Chinese keyboard count as digits. */
export function readCode(typed: string): TypedCode {
  const code = typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]+/gu, '')
    .toLowerCase();
  return { kind: DIGITS.test(code) ? 'totp' : 'recovery', code };
}

/** A recovery code as it is printed and read out: groups of four. */
export function grouped(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join('-');
}
