import type { ReactNode } from 'react';
import type { InboxSummary } from '../../api/inbox-answers.ts';
import { LIGHT_GROUPS } from '../../blocks/light-of.ts';
import { SHAPE_OF, ShapeIcon } from '../../blocks/light.tsx';
import { useToday } from '../../session/today.tsx';
import { useSay } from '../../text/language.tsx';
import { RIBBON_TEXT } from '../../text/light-text.ts';
import { Load } from './load.tsx';
import type { ChangeFilter, WorkFilter } from './work-filter.ts';

interface Props {
  readonly summary: InboxSummary | undefined;
  readonly filter: WorkFilter;
  readonly onFilter: ChangeFilter;
}

/** Five lights, each a filter, and the load of the coming working days. */
export function Ribbon({ summary, filter, onFilter }: Props): ReactNode {
  const say = useSay();
  const { nearWorkingDays } = useToday();
  return (
    <section className="panel ribbon">
      <div className="ribbon-lights">
        {LIGHT_GROUPS.map((group) => (
          <button
            key={group}
            type="button"
            className={`ribbon-light ribbon-${group}`}
            aria-pressed={filter.group === group}
            onClick={() => {
              onFilter({ view: 'todo', group: filter.group === group ? undefined : group, day: undefined });
            }}
          >
            <span>
              <ShapeIcon shape={SHAPE_OF[group]} /> {say(RIBBON_TEXT[group], { days: nearWorkingDays })}
            </span>
            <b>{summary?.groups[group] ?? '—'}</b>
          </button>
        ))}
      </div>
      <Load summary={summary} filter={filter} onFilter={onFilter} />
    </section>
  );
}
