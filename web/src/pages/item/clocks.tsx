import type { ReactNode } from 'react';
import type { PlainDate } from '../../../../domain/calendar/plain-date.ts';
import type { Item, ItemObligation, SettledClock } from '../../api/item-answers.ts';
import { ExplainedDueDate } from '../../blocks/due-date.tsx';
import { explanationOf } from '../../blocks/explanation.ts';
import { Ruler } from '../../blocks/ruler.tsx';
import { SettledNote } from '../../blocks/settled-note.tsx';
import { useSay } from '../../text/language.tsx';
import { ITEM_TEXT as T, ROLE_SEPARATOR } from '../../text/item-page-text.ts';

/** The policy's two clocks as rulers, and whatever else runs as lines. */
export function Clocks({ item }: { readonly item: Item }): ReactNode {
  const { conclusion, feedback } = item.details;
  const say = useSay();
  const others = item.obligations.filter(({ kind }) => kind !== 'giveFeedback' && kind !== 'reportRectification');
  return (
    <>
      <div className="two-clocks">
        <Clock
          item={item}
          kind="giveFeedback"
          title={say(T.feedbackClock)}
          from={conclusion?.on}
          words={[say(T.concluded), say(T.issued)]}
        />
        <Clock
          item={item}
          kind="reportRectification"
          title={say(T.rectifyClock)}
          from={feedback?.receivedOn}
          words={[say(T.received), say(T.reported)]}
        />
      </div>
      {others.length > 0 && <OtherClocks item={item} clocks={others} />}
    </>
  );
}

interface ClockProps {
  readonly item: Item;
  readonly kind: string;
  readonly title: string;
  /** The fact that starts it, once it has happened. */
  readonly from: PlainDate | undefined;
  readonly words: readonly [from: string, done: string];
}

function Clock({ item, kind, title, from, words: [fromWords, doneWords] }: ClockProps): ReactNode {
  const say = useSay();
  const open = item.obligations.find((clock) => clock.kind === kind);
  const settled = item.settled.find((clock) => clock.kind === kind);
  return (
    <section className="panel clock">
      <div className="clock-head">
        <h2>{title}</h2>
        {open && <ExplainedDueDate facts={explanationOf(open, item.rules)} />}
        {!open && settled && <SettledNote settled={settled} />}
      </div>
      {open && <OpenRuler clock={open} fromWords={fromWords} />}
      {!open && settled && <SettledRuler settled={settled} from={from} words={[fromWords, doneWords]} />}
      {!open && !settled && <p className="note">{say(T.notRunning)}</p>}
    </section>
  );
}

function OpenRuler({ clock, fromWords }: { readonly clock: ItemObligation; readonly fromWords: string }): ReactNode {
  const { from, legalDue, due, overdueSince } = clock;
  return (
    <Ruler
      facts={{
        from,
        legalDue,
        ...(due !== legalDue && { extendedTo: due }),
        overdue: overdueSince !== null,
        fromWords,
      }}
    />
  );
}

interface SettledProps {
  readonly settled: SettledClock;
  readonly from: PlainDate | undefined;
  readonly words: readonly [from: string, done: string];
}

function SettledRuler({ settled, from, words: [fromWords, doneWords] }: SettledProps): ReactNode {
  const { on, legalDue, due, outcome } = settled;
  if (from === undefined || outcome === 'waived') return null;
  return (
    <Ruler
      facts={{
        from,
        legalDue,
        ...(due !== legalDue && { extendedTo: due }),
        doneOn: on,
        overdue: outcome === 'late',
        fromWords,
        doneWords,
      }}
    />
  );
}

function OtherClocks({ item, clocks }: { readonly item: Item; readonly clocks: readonly ItemObligation[] }): ReactNode {
  const say = useSay();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.otherClocks)}</h2>
      </div>
      <ul className="other-clocks">
        {clocks.map((clock) => (
          <li key={clock.key}>
            <span>
              <b>{clock.name}</b>
              <span className="second">
                {say(T.responsible, { who: clock.responsibleNames.join(say(ROLE_SEPARATOR)) })}
              </span>
            </span>
            <ExplainedDueDate facts={explanationOf(clock, item.rules)} />
            <OpenRuler clock={clock} fromWords={say(T.starts)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
