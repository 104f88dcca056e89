import { randomInt } from 'node:crypto';
import { generateSecret, generateURI, verifySync } from 'otplib';
import QRCode from 'qrcode';
import { RECOVERY_CODES, TOTP } from '../../domain/people/second-factor.ts';

/** Letters and digits that nobody confuses when he reads them from paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const CODE_LENGTH = 12;
/** Beside the person's login in his authenticator. */
const ISSUER = 'Bihuan 闭环';

export function newSecret(): string {
  return generateSecret();
}

/** What an authenticator reads from the picture. */
export function factorUri(secret: string, login: string): string {
  return generateURI({ issuer: ISSUER, label: login, secret, digits: TOTP.digits, period: TOTP.stepSeconds });
}

/**
 * The step whose code this is, one step before or after now at most, and later than the last one taken; undefined for
 * any other code.
 */
export function stepOf(
  secret: string,
  code: string,
  { nowMs, lastStep }: { readonly nowMs: number; readonly lastStep: number },
): number | undefined {
  const epoch = Math.floor(nowMs / 1000);
  const { stepSeconds, digits } = TOTP;
  const result = verifySync({ secret, token: code, epoch, digits, period: stepSeconds, epochTolerance: stepSeconds });
  const step = result.valid ? Math.floor(epoch / stepSeconds) + result.delta : 0;
  return step > lastStep ? step : undefined;
}

/** Ten codes of about 59 bits each. */
export function newRecoveryCodes(): readonly string[] {
  const letter = (): string => ALPHABET.charAt(randomInt(ALPHABET.length));
  return Array.from({ length: RECOVERY_CODES }, () => Array.from({ length: CODE_LENGTH }, letter).join(''));
}

/** A QR code as one path of unit squares, for an image of `size` by `size`. */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const squares = Array.from(data, (dark, at) =>
    dark ? `M${String(at % size)} ${String(Math.floor(at / size))}h1v1h-1z` : '',
  );
  return { size, path: squares.join('') };
}
