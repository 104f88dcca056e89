import type { ReactNode } from 'react';
import type { TodoEntry } from '../../api/inbox-answers.ts';
import { Chip } from '../../blocks/chip.tsx';
import { useSay } from '../../text/language.tsx';
import { INBOX_TEXT as T } from '../../text/inbox-text.ts';
import type { ChangeFilter, WorkFilter } from './work-filter.ts';
import { workKind, workKindName } from './work-kind.ts';

interface Props {
  readonly rows: readonly TodoEntry[];
  readonly filter: WorkFilter;
  readonly onFilter: ChangeFilter;
}

/** The kinds of work that wait, with their counts, each a filter. */
export function WorkChips({ rows, filter, onFilter }: Props): ReactNode {
  const say = useSay();
  const kinds = [...new Map(rows.map((row) => [workKind(row), say(workKindName(row))]))];
  const count = (kind: string): number => rows.filter((row) => workKind(row) === kind).length;
  return (
    <div className="filter-bar">
      <span className="chips">
        <Chip
          on={filter.kind === undefined}
          name={say(T.everything)}
          onClick={() => {
            onFilter({ kind: undefined });
          }}
        />
        {kinds.map(([kind, name]) => (
          <Chip
            key={kind}
            on={filter.kind === kind}
            name={`${name} ${String(count(kind))}`}
            onClick={() => {
              onFilter({ kind: filter.kind === kind ? undefined : kind });
            }}
          />
        ))}
      </span>
    </div>
  );
}
