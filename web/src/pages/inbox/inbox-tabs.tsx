import type { ReactNode } from 'react';
import { useSay } from '../../text/language.tsx';
import { INBOX_TEXT as T } from '../../text/inbox-text.ts';
import { VIEWS, type View } from './work-filter.ts';

interface Props {
  readonly view: View;
  readonly counts:
    | {
        readonly red: number;
        readonly yellow: number;
        readonly green: number;
        readonly none: number;
        readonly unread: number;
        readonly later: number;
        readonly toRead: number;
      }
    | undefined;
  readonly onView: (view: View) => void;
}

/** 待办, 稍后处理, 已办, 我发起, 抄送我, 待阅. */
export function InboxTabs({ view, counts, onView }: Props): ReactNode {
  const say = useSay();
  const count: Readonly<Partial<Record<View, number>>> = counts
    ? {
        todo: counts.red + counts.yellow + counts.green + counts.none,
        notices: counts.unread + counts.toRead,
        later: counts.later,
      }
    : {};
  return (
    <div className="tabs">
      <div role="group" aria-label={say(T.views)}>
        {VIEWS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === view}
            onClick={() => {
              onView(one);
            }}
          >
            {say(T[one])} <span>{count[one] ?? ''}</span>
          </button>
        ))}
      </div>
      {view === 'todo' && <span className="tabs-note">{say(T.order)}</span>}
    </div>
  );
}
