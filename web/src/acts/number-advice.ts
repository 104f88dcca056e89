import { parseDocumentNumber, printDocumentNumber } from '../../../domain/papers/document-number.ts';
import type { NextNumbers } from '../api/number-answers.ts';

/** What there is to say below a number that was typed or suggested. */
export type NumberAdvice =
  /** It is the one that comes next. */
  | { readonly kind: 'next'; readonly name: string }
  /** Another one is to be taken. */
  | { readonly kind: 'take'; readonly number: string }
  /** It is no number of the bureau: allowed, and told apart. */
  | { readonly kind: 'outside' }
  /** It is no number of the bureau, and this paper has to be its own. */
  | { readonly kind: 'ownOnly'; readonly number: string };

/** The number to be taken: of several matters at once, each the one after the one before. */
export function numberAhead(number: string, ahead: number): string {
  const read = parseDocumentNumber(number);
  return read ? printDocumentNumber({ ...read, serial: read.serial + ahead }) : number;
}

/** What to say of a number; undefined where the bureau keeps no register, or while one is being typed. */
export function numberAdvice(text: string, { rows, ownOnly }: NextNumbers, ahead = 0): NumberAdvice | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const typed = parseDocumentNumber(text.trim());
  const next = numberAhead(first.number, ahead);
  if (!typed) return { kind: 'take', number: next };
  const own = rows.find(({ code }) => code === typed.code);
  if (!own) return ownOnly ? { kind: 'ownOnly', number: next } : { kind: 'outside' };
  const due = numberAhead(own.number, ahead);
  if (due === printDocumentNumber(typed)) return { kind: 'next', name: own.name };
  // A year before the register began is read as it stands: the series of that year is not suggested.
  return { kind: 'take', number: due };
}
