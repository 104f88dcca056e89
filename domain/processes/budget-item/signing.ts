import { SIGNING_ROLES } from '../../people/second-factor.ts';
import type { Role } from '../../process/roles.ts';
import { LIFECYCLE } from './lifecycle.ts';

/** Nobody's own are moments that come by themselves. */
const isSigning = (role: Role): boolean => SIGNING_ROLES.includes(role);

/** Whether an act signs: the lifecycle table lets nobody do it but those who sign. */
export function signs(command: string): boolean {
  const rows = LIFECYCLE.rows.filter((row) => row.command === command);
  return rows.length > 0 && rows.every(({ who }) => who.length > 0 && who.every(isSigning));
}
