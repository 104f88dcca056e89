import type { ReactNode } from 'react';
import type { InboxSummary } from '../../api/inbox-answers.ts';
import { Chip } from '../../blocks/chip.tsx';
import { useSay } from '../../text/language.tsx';
import { INBOX_TEXT as T } from '../../text/inbox-text.ts';
import type { ChangeFilter, WorkFilter } from './work-filter.ts';
import { workKindName } from './work-kind.ts';

interface Props {
  readonly summary: InboxSummary | undefined;
  readonly filter: WorkFilter;
  readonly onFilter: ChangeFilter;
  readonly children?: ReactNode;
}

/** More kinds than this and the rest folds into a list. */
const SHOWN = 5;

/** The kinds of work that wait, with their counts over the whole inbox, each a filter. */
export function WorkChips({ summary, filter, onFilter, children }: Props): ReactNode {
  const say = useSay();
  const kinds = summary?.kinds ?? [];
  const choose = (kind: string | undefined) => (): void => {
    onFilter({ kind: filter.kind === kind ? undefined : kind });
  };
  const [shown, rest] = [kinds.slice(0, SHOWN), kinds.slice(SHOWN)];
  return (
    <div className="filter-bar">
      <span className="chips">
        <Chip on={filter.kind === undefined} name={say(T.everything)} onClick={choose(undefined)} />
        {shown.map(({ kind, count }) => (
          <Chip
            key={kind}
            on={filter.kind === kind}
            name={`${say(workKindName(kind))} ${String(count)}`}
            onClick={choose(kind)}
          />
        ))}
        {rest.length > 0 && (
          <select
            className="native-select"
            aria-label={say(T.moreKinds)}
            value={rest.some(({ kind }) => kind === filter.kind) ? filter.kind : ''}
            onChange={({ target }) => {
              onFilter({ kind: target.value === '' ? undefined : target.value });
            }}
          >
            <option value="">{say(T.moreKinds)}</option>
            {rest.map(({ kind, count }) => (
              <option key={kind} value={kind}>
                {`${say(workKindName(kind))} ${String(count)}`}
              </option>
            ))}
          </select>
        )}
      </span>
      {children}
    </div>
  );
}
