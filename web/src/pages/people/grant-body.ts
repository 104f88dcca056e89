import { AGENCY_ROLE } from '../../../../domain/people/grant-rules.ts';
import { isUnitRole, ROLES } from '../../../../domain/process/roles.ts';
import type { AskValue } from '../../ask/ask-context.ts';

/** A form's texts without what was chosen for a role that it no longer is. */
export function grantValue(value: AskValue, under = ''): AskValue {
  const role = ROLES.find((one) => one === value[`${under}role`]);
  const needless = [
    ...(role !== undefined && isUnitRole(role) ? [] : [`${under}unitId`]),
    ...(role === 'financeOfficer' ? [] : [`${under}divisionId`]),
    ...(role === AGENCY_ROLE ? [] : [`${under}agencyId`]),
  ];
  return Object.fromEntries(Object.entries(value).filter(([name]) => !needless.includes(name)));
}
