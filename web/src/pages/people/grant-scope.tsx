import type { ReactNode } from 'react';
import { AGENCY_ROLE } from '../../../../domain/people/grant-rules.ts';
import type { HeldGrant } from '../../api/people-answers.ts';
import { Written } from '../../blocks/written.tsx';
import { PEOPLE_TEXT as T } from '../../text/admin-text.ts';
import { useSay } from '../../text/language.tsx';

/** Where a grant holds; an evaluator's says where it names no agency, since nobody can engage him so. */
export function GrantScope({ grant }: { readonly grant: HeldGrant }): ReactNode {
  const say = useSay();
  const isLacking = grant.role === AGENCY_ROLE && grant.agencyName === null;
  return (
    <>
      <Written>{scopeText(grant)}</Written>
      {isLacking && <span className="tag tag-near">{say(T.noAgency)}</span>}
    </>
  );
}

/** The unit, the agency, the division of a bureau, or the region. */
function scopeText({ unitName, divisionName, agencyName, regionName }: HeldGrant): string {
  const inside = unitName ?? agencyName;
  if (inside !== null) return `${inside} · ${regionName}`;
  return divisionName === null ? regionName : `${regionName} · ${divisionName}`;
}
