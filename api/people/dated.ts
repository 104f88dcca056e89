import { DomainError, type Fault } from '../../domain/domain-error.ts';
import type { DatedGrant } from '../../domain/people/grant-rules.ts';
import type { GrantRow } from '../../db/queries/accounts.ts';

/** A grant as the rules compare it. */
export function dated({ role, regionId, unitId, divisionId, agencyId, validFrom, validUntil }: GrantRow): DatedGrant {
  return {
    role,
    regionId,
    ...(unitId !== null && { unitId }),
    ...(divisionId !== null && { divisionId }),
    ...(agencyId !== null && { agencyId }),
    validFrom: validFrom ?? '-infinity',
    validUntil: validUntil ?? 'infinity',
  };
}

/** Every fault at once, each said once. @throws {DomainError} `invalidInput` where there is one */
export function refuse(faults: readonly Fault[]): void {
  const unlike = [...new Map(faults.map((fault) => [`${fault.path} ${fault.code}`, fault])).values()];
  if (unlike.length > 0) throw new DomainError('invalidInput', { count: unlike.length }, unlike);
}
