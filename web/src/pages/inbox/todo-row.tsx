import { memo, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { dateOf } from '../../../../domain/calendar/plain-date.ts';
import { workingDaysBetween } from '../../../../domain/calendar/working-days.ts';
import { matterPath } from '../../acts/matter-path.ts';
import type { TodoEntry } from '../../api/inbox-answers.ts';
import type { ChangeTold } from '../../api/live-answers.ts';
import { ItemDueDate } from '../../blocks/item-due-date.tsx';
import { later } from '../../blocks/later.tsx';
import { Money } from '../../blocks/money.tsx';
import { usePhone } from '../../blocks/use-phone.ts';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { BULK_TEXT } from '../../text/bulk-text.ts';
import { INBOX_TEXT as T } from '../../text/inbox-text.ts';
import { LIGHT_TEXT } from '../../text/light-text.ts';
import { LIVE_TEXT } from '../../text/live-text.ts';
import type { HeldRow } from './held-rows.ts';
import type { PutOffDone } from './put-off-note.tsx';
import { isDrafted } from './is-drafted.ts';
import { phonePage } from './phone-page.ts';
import { workKindName } from './work-kind.ts';
import { workName } from './work-name.ts';

/** On a phone there is no preview beside the list: what can wait is put off on its card. */
const PutOff = later(async () => (await import('./put-off.tsx')).PutOff);

interface Props {
  readonly row: TodoEntry;
  readonly goneBy: HeldRow['goneBy'];
  readonly current: boolean;
  readonly onCurrent: (row: TodoEntry) => void;
  readonly chosen: boolean;
  readonly onToggle: (row: TodoEntry) => void;
  readonly onPutOff: (done: PutOffDone) => void;
}

/**
 * One piece of work: when, what, the fact that decides it, whose, how much, since when. It is drawn again only when
 * something of its own has changed: a step by J is one of two lines, however many have been read.
 */
export const TodoRow = memo(function TodoRow(props: Props): ReactNode {
  const { row, goneBy, current, onCurrent, chosen, onToggle, onPutOff } = props;
  const say = useSay();
  const navigate = useNavigate();
  const { href } = useScope();
  const place = useRef<HTMLLIElement>(null);
  const phone = usePhone();
  useEffect(() => {
    if (current) place.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const className = ['todo-row', current ? 'current' : '', goneBy ? 'gone' : '', isDrafted(row) ? 'drafted' : '']
    .filter((one) => one !== '')
    .join(' ');
  return (
    <li ref={place} className={className}>
      <span className="todo-check">
        {!goneBy && (
          <input
            type="checkbox"
            aria-label={say(BULK_TEXT.select, { title: `${workName(row)} ${row.title}` })}
            checked={chosen}
            onChange={() => {
              onToggle(row);
            }}
          />
        )}
      </span>
      <span className="due-cell">
        {row.due === null ? (
          <span className="light light-none">{say(LIGHT_TEXT.noClock)}</span>
        ) : (
          <ItemDueDate itemId={row.itemId} due={row.due} obligationKey={row.obligationKey} />
        )}
      </span>
      <button
        type="button"
        className="todo-work"
        aria-current={current}
        onClick={() => {
          onCurrent(row);
          if (matchMedia('(max-width: 640px)').matches) void navigate(phonePage(row, href));
          else if (matchMedia('(max-width: 1023px)').matches) void navigate(href(matterPath(row)));
        }}
      >
        <b>{workName(row)}</b>
        <span className="second todo-second">
          <span className="todo-title">
            <Written>{row.title}</Written>
          </span>
          <span className="todo-fact">
            {' · '}
            {goneBy ? <GoneBy change={goneBy} /> : factsOf(row)}
          </span>
        </span>
        {row.said && (
          <span className="todo-said">
            <Written>{say(T.said, row.said)}</Written>
          </span>
        )}
      </button>
      <span className="todo-unit">
        <Written>{row.unitName}</Written>
      </span>
      <span className="number">
        <Money fen={row.amountFen} unit={phone} />
      </span>
      <Since row={row} />
      {phone && !goneBy && (
        <span className="todo-put-off">
          <Suspense fallback={null}>
            <PutOff rows={[row]} onDone={onPutOff} />
          </Suspense>
        </span>
      )}
    </li>
  );
});

/** What decides what to do, and whether there is already something to sign. */
function factsOf({ fact, signing, phaseName }: TodoEntry): string {
  const told = [fact, signing?.words].filter((one) => typeof one === 'string');
  return told.length === 0 ? phaseName : told.join(' · ');
}

/** Working days that it waits: weekends and holidays are nobody's delay. */
function Since({ row: { since } }: { readonly row: TodoEntry }): ReactNode {
  const say = useSay();
  const { today, calendar } = useToday();
  if (since === null) return <span className="number muted todo-since">—</span>;
  const days = Math.max(0, workingDaysBetween(dateOf(since), today, calendar));
  return (
    <span className="number muted todo-since" title={say(T.sinceTitle)}>
      {days === 0 ? say(T.sinceToday) : say(T.sinceDays, { days })}
    </span>
  );
}

/** Somebody else has done it: who, and what. */
function GoneBy({ change: { by, kinds } }: { readonly change: ChangeTold }): ReactNode {
  const say = useSay();
  const act = kinds.map((kind) => say(workKindName(kind))).join(' ');
  return say(LIVE_TEXT.doneBy, { name: by?.name ?? '', act });
}
