import { createHash, randomInt } from 'node:crypto';
import type { Instant } from '../../domain/calendar/plain-date.ts';
import { fill, type Locale } from '../../domain/locale.ts';
import { putAddress, queueProof } from '../../db/queries/mail-address.ts';
import type { Queryable } from '../../db/pool.ts';
import { PROOF_BODY, PROOF_SUBJECT } from './delivery-text.ts';

const HOUR_MS = 3_600_000;
const VALID_HOURS = 24;
/** Without letters and digits that look alike. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 8;

export const PROOF = { tries: 10, pauseSeconds: 60 } as const;

/** Notes an address and mails its code there: whoever can read the mail is whose address it is. */
export async function askForProof(
  db: Queryable,
  person: { readonly id: string; readonly name: string; readonly locale: Locale },
  address: string,
  now: Instant,
): Promise<void> {
  const code = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)] ?? '').join('');
  const codeUntil = new Date(Date.parse(now) + VALID_HOURS * HOUR_MS).toISOString() as Instant;
  const { id: personId, name, locale } = person;
  await putAddress(db, { personId, address, codeHash: hashOfCode(personId, code), codeUntil, now });
  await queueProof(db, {
    messageId: `proof.${personId}.${String(Date.parse(now))}@bihuan`,
    personId,
    address,
    subject: PROOF_SUBJECT[locale],
    body: fill(PROOF_BODY[locale], { name, code, hours: VALID_HOURS }),
    now,
  });
}

/** As it is kept: of this person only, however it was typed. */
export function hashOfCode(personId: string, code: string): string {
  return createHash('sha256').update(`${personId}:${code.trim().toUpperCase()}`).digest('hex');
}
