import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { GRADES } from '../../../../domain/policy/policy.ts';
import { Chip } from '../../blocks/chip.tsx';
import { FilterText } from '../../ask/filter-controls.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { GRADE_NAMES } from '../../text/item-text.ts';
import { CONSEQUENCE_TEXT as T } from '../../text/results-text.ts';
import type { ConsequenceFilters, useConsequenceFilters } from './use-consequences.ts';

interface Props {
  readonly filters: ConsequenceFilters;
  readonly onChange: ReturnType<typeof useConsequenceFilters>[1];
}

/** Which decisions are shown: one by its address, or by state, grade and words. */
export function Filters({ filters, onChange }: Props): ReactNode {
  const say = useSay();
  const { id } = useParams();
  const { href } = useScope();
  if (id !== undefined) {
    return (
      <div className="filter-bar">
        <span className="note">{say(T.one)}</span> <Link to={href('/consequences')}>{say(T.showAll)}</Link>
      </div>
    );
  }
  return (
    <div className="filter-bar" role="group" aria-label={say(T.title)}>
      <span className="chips">
        {([undefined, 'open', 'decided'] as const).map((phase) => (
          <Chip
            key={phase ?? 'all'}
            on={filters.phase === phase}
            name={say(T[phase ?? 'all'])}
            onClick={() => {
              onChange('phase', phase);
            }}
          />
        ))}
      </span>
      <select
        className="native-select"
        aria-label={say(T.grade)}
        value={filters.grade ?? ''}
        onChange={({ target }) => {
          onChange('grade', target.value);
        }}
      >
        <option value="">{say(T.grade)}</option>
        {GRADES.map((grade) => (
          <option key={grade} value={grade}>
            {say(GRADE_NAMES[grade])}
          </option>
        ))}
      </select>
      <FilterText
        label={say(T.search)}
        value={filters.q ?? ''}
        onChange={(q = '') => {
          onChange('q', q);
        }}
      />
    </div>
  );
}
