import { useCallback } from 'react';
import { rolesForObligationCommand } from '../../../domain/obligations/decide-obligation.ts';
import { covers, type Grant } from '../../../domain/process/actor.ts';
import type { Role } from '../../../domain/process/roles.ts';
import { LIFECYCLE } from '../../../domain/processes/budget-item/lifecycle.ts';
import { useMe } from './session.ts';

/** What a row of a list says of where its matter belongs. */
export interface Place {
  readonly regionId: string;
  readonly unitId: string;
  readonly divisionId: string | null;
}

/** Whether the reader holds a role that does this act on a matter of that place: what a list offers in its rows. */
export function useMayAct(): (command: string, place: Place) => boolean {
  const { grants } = useMe();
  return useCallback(
    (command, { regionId, unitId, divisionId }) => {
      const subject = { regionId, regionPath: [regionId], unitId, ...(divisionId !== null && { divisionId }) };
      const roles = rolesOf(command);
      return grants.some((grant) => roles.includes(grant.role) && covers(grant as Grant, subject));
    },
    [grants],
  );
}

function rolesOf(command: string): readonly Role[] {
  if (command === 'urge') return rolesForObligationCommand(command, { responsible: [] }, []);
  return LIFECYCLE.rows.filter((row) => row.command === command).flatMap(({ who }) => who);
}
