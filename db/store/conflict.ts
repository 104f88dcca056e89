/** What PostgreSQL says when two were at the same matter: all of it passes when decided again. */
const CONFLICTS: ReadonlySet<string> = new Set([
  // of commit_acts: another version, or an id that exists now
  'BH001',
  'BH002',
  // serialisation
  '40001',
  // deadlock
  '40P01',
]);

interface DatabaseError {
  readonly code?: string;
  readonly constraint?: string;
}

/** Whether an act failed only because somebody else was at the same matter, or used the same key, at that moment. */
export function isConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '', constraint } = error as DatabaseError;
  return CONFLICTS.has(code) || (code === '23505' && constraint === 'answer_pkey');
}
