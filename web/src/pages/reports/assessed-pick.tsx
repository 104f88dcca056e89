import type { ReactNode } from 'react';
import { Chip } from '../../blocks/chip.tsx';
import { useSay } from '../../text/language.tsx';
import { REPORTS_TEXT as T } from '../../text/reports-text.ts';
import { useAssessed } from './use-report-scope.ts';

/** Departments, or the counties below. */
export function AssessedPick(): ReactNode {
  const say = useSay();
  const [subject, choose] = useAssessed();
  return (
    <div className="filter-bar" role="group" aria-label={say(T.who)}>
      <Chip
        on={subject === 'unit'}
        name={say(T.units)}
        onClick={() => {
          choose('unit');
        }}
      />
      <Chip
        on={subject === 'county'}
        name={say(T.counties)}
        onClick={() => {
          choose('county');
        }}
      />
    </div>
  );
}
