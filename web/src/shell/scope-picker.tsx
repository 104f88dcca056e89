import type { ReactNode } from 'react';
import { yearOf } from '../../../domain/calendar/plain-date.ts';
import { useRegions } from '../api/use-regions.ts';
import { useLangOf } from '../blocks/written.tsx';
import { useHolds } from '../session/session.ts';
import { useToday } from '../session/today.tsx';
import { useSay } from '../text/language.tsx';
import { SHELL_TEXT as T } from '../text/shell-text.ts';
import { useScope } from './scope.ts';

/** Years around today that can be looked at: two before, the current one, and the one whose targets are written now. */
const YEARS = [1, 0, -1, -2] as const;

/** Region and fiscal year of everything on the page; who sees only what names him has no region to choose. */
export function ScopePicker(): ReactNode {
  const say = useSay();
  const { year, choose } = useScope();
  const { today } = useToday();
  const holds = useHolds();
  const years = [...new Set([...YEARS.map((offset) => yearOf(today) + offset), ...(year === undefined ? [] : [year])])];
  return (
    <div className="scope">
      {holds('item.read') && <RegionSelect />}
      <select
        aria-label={say(T.year)}
        value={year ?? ''}
        onChange={({ target }) => {
          choose({ year: target.value === '' ? undefined : Number(target.value) });
        }}
      >
        <option value="">{say(T.allYears)}</option>
        {years
          .toSorted((a, b) => b - a)
          .map((one) => (
            <option key={one} value={one}>
              {say(T.yearOption, { year: one })}
            </option>
          ))}
      </select>
    </div>
  );
}

function RegionSelect(): ReactNode {
  const langOf = useLangOf();
  const say = useSay();
  const { regionId, choose } = useScope();
  const regions = useRegions() ?? [{ id: regionId, name: regionId, path: [regionId] }];
  const root = Math.min(...regions.map(({ path }) => path.length));
  return (
    <select
      aria-label={say(T.region)}
      value={regionId}
      onChange={({ target }) => {
        choose({ regionId: target.value });
      }}
    >
      {regions.map(({ id, name, path }) => (
        <option key={id} value={id} lang={langOf(name)}>
          {`${'　'.repeat(path.length - root)}${name}`}
        </option>
      ))}
    </select>
  );
}
