import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { AuditFiltersAnswer } from '../../api/audit-answers.ts';
import { UnitsAnswer } from '../../api/people-answers.ts';
import { useSend } from '../../api/api-provider.tsx';
import { FilterDate, FilterPick, FilterText } from '../../ask/filter-controls.tsx';
import { Chip } from '../../blocks/chip.tsx';
import { AUDIT_TEXT as T } from '../../text/audit-text.ts';
import { useSay } from '../../text/language.tsx';
import type { AuditFilterName, AuditFilters } from './audit-filters.ts';

const FRESH_MS = 10 * 60_000;

interface Props {
  readonly filters: AuditFilters;
  readonly onChange: (name: AuditFilterName, value: string | undefined) => void;
}

/** Person, act, unit, days; in another's place and dated back as switches. */
export function AuditFilterBar({ filters, onChange }: Props): ReactNode {
  const say = useSay();
  const send = useSend();
  const commands = useQuery({
    queryKey: ['audit', 'filters'],
    queryFn: ({ signal }) => send({ path: '/audit/filters', answer: AuditFiltersAnswer, signal }),
    staleTime: FRESH_MS,
  }).data;
  const units = useQuery({
    queryKey: ['units'],
    queryFn: ({ signal }) => send({ path: '/units', answer: UnitsAnswer, signal }),
    staleTime: FRESH_MS,
  }).data;
  const set =
    (name: AuditFilterName) =>
    (value: string | undefined): void => {
      onChange(name, value);
    };
  return (
    <div className="filter-bar" role="group" aria-label={say(T.filters)}>
      <FilterText label={say(T.person)} value={filters.person} onChange={set('person')} />
      <FilterPick
        label={say(T.anyAct)}
        options={(commands?.commands ?? []).map(({ command, name }) => ({ value: command, name }))}
        value={filters.command}
        onChange={set('command')}
      />
      <FilterPick
        label={say(T.anyUnit)}
        options={(units?.rows ?? []).map(({ id, name }) => ({ value: id, name }))}
        value={filters.unit}
        onChange={set('unit')}
      />
      <FilterDate label={say(T.from)} value={filters.from} onChange={set('from')} />
      <FilterDate label={say(T.until)} value={filters.until} onChange={set('until')} />
      <span className="chips">
        {(['inPlace', 'datedBack'] as const).map((name) => (
          <Chip
            key={name}
            on={filters[name] === 'true'}
            name={say(T[name])}
            onClick={() => {
              onChange(name, filters[name] === 'true' ? undefined : 'true');
            }}
          />
        ))}
      </span>
    </div>
  );
}
