import type { ReactNode } from 'react';
import { ROLE_NAMES, ROLES } from '../../../../domain/process/roles.ts';
import { FilterPick, FilterText } from '../../ask/filter-controls.tsx';
import { ACCOUNT_STATE_NAMES, PEOPLE_TEXT as T } from '../../text/admin-text.ts';
import { useSay } from '../../text/language.tsx';
import { usePlaces } from './use-places.ts';

type Name = 'q' | 'role' | 'region' | 'unit' | 'state';

interface Props {
  readonly filters: Readonly<Partial<Record<Name, string>>>;
  readonly onChange: (name: Name, value: string | undefined) => void;
}

/** Name, role, region, unit and state; the unit once its region is chosen, or there is but one. */
export function PeopleFilterBar({ filters, onChange }: Props): ReactNode {
  const say = useSay();
  const { regions, unitsOf } = usePlaces();
  const units = unitsOf(filters.region ?? (regions.length === 1 ? regions[0]?.value : undefined));
  const set =
    (name: Name) =>
    (value: string | undefined): void => {
      onChange(name, value);
    };
  return (
    <div className="filter-bar" role="group" aria-label={say(T.filters)}>
      <FilterText label={say(T.search)} value={filters.q} onChange={set('q')} />
      <FilterPick
        label={say(T.anyRole)}
        options={ROLES.map((role) => ({ value: role, name: say(ROLE_NAMES[role]) }))}
        value={filters.role}
        onChange={set('role')}
      />
      {regions.length > 1 && (
        <FilterPick label={say(T.anyRegion)} options={regions} value={filters.region} onChange={set('region')} />
      )}
      {units.length > 0 && (
        <FilterPick label={say(T.anyUnit)} options={units} value={filters.unit} onChange={set('unit')} />
      )}
      <FilterPick
        label={say(T.anyState)}
        options={Object.entries(ACCOUNT_STATE_NAMES).map(([value, name]) => ({ value, name: say(name) }))}
        value={filters.state}
        onChange={set('state')}
      />
    </div>
  );
}
