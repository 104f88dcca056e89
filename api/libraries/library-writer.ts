import { DomainError } from '../../domain/domain-error.ts';
import { writeEntries, type EntryWrite } from '../../db/queries/library-changes.ts';
import type { Queryable } from '../../db/pool.ts';

/** Writes one entry. @throws {DomainError} `invalidInput` where the region has it already */
export async function writeEntry(db: Queryable, entry: EntryWrite): Promise<void> {
  try {
    await writeEntries(db, [entry]);
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw new DomainError('invalidInput', { count: 1 }, [
      {
        path: entry.library === 'agencies' ? '/content/creditCode' : '/content/name',
        code: 'entryExists',
        params: { name: entry.name },
      },
    ]);
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'library_entry_code_key';
}
