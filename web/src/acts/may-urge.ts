import { URGED_BY } from '../../../domain/obligations/decide-obligation.ts';
import type { Role } from '../../../domain/process/roles.ts';

/** Whether somebody may urge at all; over which matters, the server decides row by row. */
export function mayUrge(grants: readonly { readonly role: Role }[]): boolean {
  return grants.some(({ role }) => URGED_BY.includes(role));
}
