import type { ReactNode } from 'react';
import { useRegions } from '../../api/use-regions.ts';
import { useUnits } from '../../api/use-units.ts';
import { useLangOf } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { SEASON_TEXT as T } from '../../text/season-text.ts';
import { divisionsOf } from './divisions-of.ts';
import type { SeasonFiltering } from './use-season.ts';

/** Narrows to one business division, where there are several to choose from. */
export function DivisionPick({ filters, change }: SeasonFiltering): ReactNode {
  const langOf = useLangOf();
  const say = useSay();
  const units = useUnits();
  const regions = useRegions() ?? [];
  const divisions = divisionsOf(units, new Map(regions.map(({ id, name }) => [id, name])));
  if (divisions.length < 2) return null;
  return (
    <select
      className="native-select no-print"
      aria-label={say(T.division)}
      value={filters.division ?? ''}
      onChange={({ target }) => {
        change({ division: target.value === '' ? undefined : target.value, unit: undefined });
      }}
    >
      <option value="">{say(T.allDivisions)}</option>
      {divisions.map(([id, name]) => (
        <option key={id} value={id} lang={langOf(name)}>
          {name}
        </option>
      ))}
    </select>
  );
}
