import { SIGNING_ROLES } from '../people/second-factor.ts';
import type { Role } from '../process/roles.ts';
import { PROCESSES } from './index.ts';

/** What a signer answers in a chain of signatures stands in his name as much as an act that is his alone. */
const ANSWERS: ReadonlySet<string> = new Set(['sign', 'decline']);

/** Nobody's own are moments that come by themselves. */
const isSigning = (role: Role): boolean => SIGNING_ROLES.includes(role);

/** Whether an act signs: the lifecycle tables let nobody do it but those who sign, or it answers a chain of signatures. */
export function signs(command: string): boolean {
  if (ANSWERS.has(command)) return true;
  const rows = Object.values(PROCESSES).flatMap(({ lifecycle }) =>
    lifecycle.rows.filter((row) => row.command === command),
  );
  return rows.length > 0 && rows.every(({ who }) => who.length > 0 && who.every(isSigning));
}
