import type { ReactNode } from 'react';
import type { TodoEntry } from '../../api/inbox-answers.ts';
import type { LightGroup } from '../../blocks/light-of.ts';
import { SHAPE_OF, ShapeIcon } from '../../blocks/light.tsx';
import { useToday } from '../../session/today.tsx';
import { useSay } from '../../text/language.tsx';
import { RIBBON_TEXT } from '../../text/light-text.ts';
import { Load } from './load.tsx';
import type { ChangeFilter, WorkFilter } from './work-filter.ts';

interface Props {
  readonly groups: readonly (readonly [LightGroup, readonly TodoEntry[]])[];
  readonly rows: readonly TodoEntry[];
  readonly filter: WorkFilter;
  readonly onFilter: ChangeFilter;
}

/** Five lights, each a filter, and the load of the coming working days. */
export function Ribbon({ groups, rows, filter, onFilter }: Props): ReactNode {
  const say = useSay();
  const { nearWorkingDays } = useToday();
  return (
    <section className="panel ribbon">
      <div className="ribbon-lights">
        {groups.map(([group, own]) => (
          <button
            key={group}
            type="button"
            className={`ribbon-light ribbon-${group}`}
            aria-pressed={filter.group === group}
            onClick={() => {
              onFilter({ group: filter.group === group ? undefined : group, day: undefined });
            }}
          >
            <span>
              <ShapeIcon shape={SHAPE_OF[group]} /> {say(RIBBON_TEXT[group], { days: nearWorkingDays })}
            </span>
            <b>{own.length}</b>
          </button>
        ))}
      </div>
      <Load rows={rows} filter={filter} onFilter={onFilter} />
    </section>
  );
}
