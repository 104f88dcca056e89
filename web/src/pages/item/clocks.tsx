import { useMemo, type ReactNode } from 'react';
import type { PlainDate } from '../../../../domain/calendar/plain-date.ts';
import type { Item, ItemObligation, SettledClock } from '../../api/item-answers.ts';
import { ExplainedDueDate } from '../../blocks/explained-due-date.tsx';
import { explanationOf } from '../../blocks/explanation.ts';
import { Ruler } from '../../blocks/ruler.tsx';
import { SettledNote } from '../../blocks/settled-note.tsx';
import { Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { ITEM_TEXT as T, ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { endedClocks, type EndedClock } from './clock-lives.ts';
import { useRecord } from './use-record.ts';

/** The rectification clock goes on, after a return, as another one of its own. */
const RECTIFYING: readonly string[] = ['redoRectification', 'reportRectification'];
const FEEDING_BACK: readonly string[] = ['giveFeedback'];

/** The policy's two clocks as rulers, and whatever else runs as lines. */
export function Clocks({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { events } = useRecord(item.id);
  const ended = useMemo(() => endedClocks(events), [events]);
  const others = item.obligations.filter(({ kind }) => ![...FEEDING_BACK, ...RECTIFYING].includes(kind));
  const { conclusion, feedback } = item.details;
  return (
    <>
      <div className="two-clocks">
        <Clock
          item={item}
          kinds={FEEDING_BACK}
          ended={ended}
          title={say(T.feedbackClock)}
          from={conclusion?.on}
          words={[say(T.concluded), say(T.issued)]}
        />
        <Clock
          item={item}
          kinds={RECTIFYING}
          ended={ended}
          title={say(T.rectifyClock)}
          from={feedback?.receivedOn}
          words={[say(T.received), say(T.reported)]}
        />
      </div>
      {others.length > 0 && <OtherClocks item={item} clocks={others} />}
      {item.settled.length > 0 && <SettledClocks settled={item.settled} />}
    </>
  );
}

interface ClockProps {
  readonly item: Item;
  readonly kinds: readonly string[];
  readonly ended: ReadonlyMap<string, EndedClock>;
  readonly title: string;
  /** The fact that starts it, once it has happened. */
  readonly from: PlainDate | undefined;
  readonly words: readonly [from: string, done: string];
}

function Clock({ item, kinds, ended, title, from, words: [fromWords, doneWords] }: ClockProps): ReactNode {
  const say = useSay();
  const open = item.obligations.find(({ kind }) => kinds.includes(kind));
  const settled = item.settled.findLast(({ kind }) => kinds.includes(kind));
  return (
    <section className="panel clock">
      <div className="clock-head">
        <h2>{title}</h2>
        {open && <ExplainedDueDate facts={explanationOf(open, item.rules)} />}
        {!open && settled && <SettledNote settled={settled} />}
      </div>
      {open && <OpenRuler clock={open} fromWords={open.kind === 'redoRectification' ? say(T.returnedOn) : fromWords} />}
      {!open && settled && (
        <SettledRuler settled={settled} ended={ended.get(settled.key)} from={from} words={[fromWords, doneWords]} />
      )}
      {!open && !settled && <p className="note">{say(T.notRunning)}</p>}
    </section>
  );
}

function OpenRuler({ clock, fromWords }: { readonly clock: ItemObligation; readonly fromWords: string }): ReactNode {
  const { from, legalDue, due, overdueSince, askedDue, finalDate, pauses } = clock;
  return (
    <Ruler
      facts={{
        from,
        legalDue,
        ...(due !== legalDue && { extendedTo: due }),
        ...(askedDue !== null && { askedTo: askedDue }),
        ...(finalDate !== null && { finalDate }),
        overdue: overdueSince !== null,
        fromWords,
        pauses: pauses.map(({ from: start, to }) => ({ from: start, to: to ?? undefined })),
      }}
    />
  );
}

interface SettledProps {
  readonly settled: SettledClock;
  readonly ended: EndedClock | undefined;
  readonly from: PlainDate | undefined;
  readonly words: readonly [from: string, done: string];
}

function SettledRuler({ settled, ended, from, words: [fromWords, doneWords] }: SettledProps): ReactNode {
  const { on, legalDue, due, outcome } = settled;
  const start = ended?.clock.from ?? from;
  if (start === undefined || outcome === 'waived') return null;
  return (
    <Ruler
      facts={{
        from: start,
        legalDue,
        ...(due !== legalDue && { extendedTo: due }),
        doneOn: on,
        overdue: outcome === 'late',
        fromWords,
        doneWords,
        ...(ended && { pauses: ended.clock.pauses }),
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

/** Every deadline that is over, each with how it ended; folded, because the record tells them too. */
function SettledClocks({ settled }: { readonly settled: Item['settled'] }): ReactNode {
  const say = useSay();
  return (
    <details className="panel settled-clocks">
      <summary>{say(T.settledCount, { count: settled.length })}</summary>
      <ul>
        {settled.map((one) => (
          <li key={`${one.key}${one.on}`}>
            <Written>{one.name}</Written> <SettledNote settled={one} />
          </li>
        ))}
      </ul>
    </details>
  );
}
