import { z } from 'zod';
import { DomainError } from '../../domain/domain-error.ts';

/** One page of a list; `next` asks for the one after it. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly next: string | null;
}

export const PAGE_SIZE = { usual: 20, most: 200 } as const;

/** Where a page begins: the sort key of the last row seen. */
export type Key = readonly (string | number)[];

/** No id is less: where a list by id begins. */
export const FIRST_ID = '00000000-0000-0000-0000-000000000000';

const KeySchema = z
  .array(z.union([z.string(), z.number()]))
  .min(1)
  .max(4);

/** A key as it travels to the reader and back. */
export function encodeKey(key: Key): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** @throws {DomainError} `invalidInput` for what is not a key of this list */
export function decodeKey(cursor: string | undefined, length: number): Key | undefined {
  if (cursor === undefined) return undefined;
  const key = KeySchema.length(length).safeParse(parse(cursor));
  if (key.success) return key.data;
  throw new DomainError('invalidInput', { count: 1 }, [{ path: '/cursor', code: 'invalidCursor' }]);
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The size of a page, within what is allowed. */
export function pageSize(wished: number | undefined): number {
  return Math.min(Math.max(1, Math.trunc(wished ?? PAGE_SIZE.usual)), PAGE_SIZE.most);
}

/** A page from one row more than it shows: the extra one tells whether there is a next page. */
export function pageOf<T>(rows: readonly T[], size: number, keyOf: (row: T) => Key): Page<T> {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > size && last !== undefined ? encodeKey(keyOf(last)) : null };
}
