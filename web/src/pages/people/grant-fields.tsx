import type { ReactNode } from 'react';
import { AGENCY_ROLE } from '../../../../domain/people/grant-rules.ts';
import { isUnitRole, ROLE_NAMES, ROLES } from '../../../../domain/process/roles.ts';
import { AskDate, AskSelect } from '../../ask/ask-fields.tsx';
import { useAskForm } from '../../ask/ask-context.ts';
import { PEOPLE_TEXT as T } from '../../text/admin-text.ts';
import { useSay } from '../../text/language.tsx';
import { useAgencies } from './use-agencies.ts';
import { usePlaces } from './use-places.ts';

/** The agency that an evaluator works for, of those that his region may engage. */
function AgencyField({ name, regionId }: { readonly name: string; readonly regionId: string | undefined }): ReactNode {
  const say = useSay();
  const agencies = useAgencies(regionId);
  return <AskSelect name={name} label={say(T.agency)} hint={say(T.agencyHint)} options={agencies} />;
}

/** Where a grant stands in what is sent: by itself, or as part of a new account. */
interface Props {
  readonly under?: 'grant';
}

/** Role, region, and what the role belongs to there; from and until. */
export function GrantFields({ under }: Props): ReactNode {
  const say = useSay();
  const places = usePlaces();
  const { value } = useAskForm();
  const place = (name: string): string => (under === undefined ? name : `${under}/${name}`);
  const role = ROLES.find((one) => one === value[place('role')]);
  const regionId = value[place('regionId')];
  return (
    <div className="ask-grid">
      <AskSelect
        name={place('role')}
        label={say(T.role)}
        options={ROLES.map((one) => ({ value: one, name: say(ROLE_NAMES[one]) }))}
      />
      <AskSelect name={place('regionId')} label={say(T.region)} options={places.regions} />
      {role !== undefined && isUnitRole(role) && (
        <AskSelect name={place('unitId')} label={say(T.unit)} options={places.unitsOf(regionId)} />
      )}
      {role === 'financeOfficer' && (
        <AskSelect
          name={place('divisionId')}
          label={say(T.division)}
          hint={say(T.divisionHint)}
          options={places.divisionsOf(regionId)}
        />
      )}
      {role === AGENCY_ROLE && <AgencyField name={place('agencyId')} regionId={regionId} />}
      <AskDate name={place('validFrom')} label={say(T.from)} hint={say(T.fromHint)} />
      <AskDate name={place('validUntil')} label={say(T.until)} hint={say(T.untilHint)} />
    </div>
  );
}
