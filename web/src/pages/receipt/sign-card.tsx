import { useId, useState, type ReactNode } from 'react';
import { isPlainDate, type PlainDate } from '../../../../domain/calendar/plain-date.ts';
import { formatDate, weekdayName } from '../../../../domain/calendar/date-text.ts';
import type { Policy } from '../../../../domain/policy/policy.ts';
import { ActRefused } from '../../acts/act-result.tsx';
import { useTell } from '../../acts/answers.tsx';
import { useKept } from '../../acts/kept.ts';
import { useAct } from '../../acts/use-act.ts';
import { ApiError, type ApiFault } from '../../api/api-error.ts';
import type { AvailableAct, Item } from '../../api/item-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { shortDay } from '../../blocks/date-words.ts';
import { ExplainedDueDate } from '../../blocks/explained-due-date.tsx';
import { explanationOf } from '../../blocks/explanation.ts';
import { periodWords } from '../../paper/period-words.ts';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { LIGHT_TEXT } from '../../text/light-text.ts';
import { RECEIPT_TEXT as T } from '../../text/receipt-text.ts';
import { dueIfReceived } from '../../paper/rectification-due.ts';

interface Props {
  readonly item: Item;
  readonly policy: Policy;
}

/** What signing starts, said before it is done; then the signature, now or as it stands on paper. */
export function SignCard({ item, policy }: Props): ReactNode {
  const say = useSay();
  const act = item.available.find(({ command }) => command === 'signReceipt');
  const clock = item.obligations.find(({ kind }) => kind === 'signReceipt');
  return (
    <section className="panel panel-body sign-card">
      {act?.mine === true ? (
        <Signing item={item} policy={policy} act={act} />
      ) : (
        <p>{say(T.others, { who: act?.roleNames.join(say(ROLE_SEPARATOR)) ?? '' })}</p>
      )}
      {clock && (
        <p className="sign-clock">
          <span className="muted">{say(T.signBy)}</span> <ExplainedDueDate facts={explanationOf(clock, item.rules)} />
        </p>
      )}
    </section>
  );
}

interface OnPaper {
  readonly paper: boolean;
  readonly date: string;
}

function Signing({ item, policy, act }: Props & { readonly act: AvailableAct }): ReactNode {
  const id = useId();
  const say = useSay();
  const { today } = useToday();
  const tell = useTell();
  const [kept, change, forget] = useKept<OnPaper>(`${item.id}:receipt`, () => ({ paper: false, date: '' }));
  const [faults, setFaults] = useState<readonly ApiFault[]>([]);
  const signing = useAct({
    onDone: (done) => {
      forget();
      tell({ act: act.name, item: item.name, done });
    },
    onRefused: (error) => {
      if (error instanceof ApiError)
        setFaults(error.faults.map((fault) => ({ ...fault, pointer: fault.pointer.replace(/^\/command/, '') })));
    },
  });
  const { paper, date } = kept;
  const on = isPlainDate(date) ? date : undefined;
  const sign = (): void => {
    if (paper && !on) {
      setFaults([{ pointer: '/on', code: 'required', detail: say(T.dateMissing) }]);
      document.getElementById(`${id}-on`)?.focus();
      return;
    }
    setFaults([]);
    const command = { kind: act.command, paper, ...(paper && { on }) };
    signing.mutate({ itemId: item.id, command, expectedVersion: item.version });
  };
  const missing = faults.find(({ pointer }) => pointer === '/on');
  return (
    <>
      {paper ? (
        <div className="field">
          <label htmlFor={`${id}-on`}>{say(T.paperDate)}</label>
          <input
            id={`${id}-on`}
            type="date"
            className="input date-input"
            min={item.details.feedback?.issuedOn}
            max={today}
            value={date}
            aria-invalid={missing !== undefined}
            aria-describedby={`${id}-why`}
            onChange={({ target }) => {
              change((before) => ({ ...before, date: target.value }));
            }}
          />
          {missing && <p className="field-fault">{missing.detail}</p>}
          <p className="note" id={`${id}-why`}>
            {say(T.paperWhy)}
          </p>
          {on && <Consequence item={item} policy={policy} on={on} onPaper />}
        </div>
      ) : (
        <Consequence item={item} policy={policy} on={today} />
      )}
      <ActRefused error={signing.error} faults={faults} formId={id} />
      <div className="act-buttons sign-buttons">
        <Button look="primary" size="large" loading={signing.isPending} onClick={sign}>
          {say(paper ? T.record : T.sign)}
        </Button>
        <Button
          onClick={() => {
            setFaults([]);
            change((before) => ({ ...before, paper: !paper }));
          }}
        >
          {say(paper ? T.backToSign : T.paper)}
        </Button>
      </div>
    </>
  );
}

interface ConsequenceProps extends Props {
  readonly on: PlainDate;
  readonly onPaper?: boolean;
}

/** One sentence: the period and the day on which it ends, with its arithmetic. */
function Consequence({ item, policy, on, onPaper = false }: ConsequenceProps): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today, calendar } = useToday();
  if (item.problems.length === 0) return <p className="sign-sentence">{say(T.nothing)}</p>;
  const facts = dueIfReceived(on, policy, calendar);
  const weekday = weekdayName(facts.due, locale);
  const values = {
    period: periodWords(policy.obligations.reportRectification.term, locale),
    date: formatDate(facts.due, locale, 'date'),
    day: facts.provisional ? say(T.provisional, { weekday }) : weekday,
    from: shortDay(on, today, locale),
  };
  return (
    <div className="sign-sentence">
      <p>
        <b>{say(onPaper ? T.startsOn : T.starts, values)}</b>
      </p>
      <ExplainedDueDate facts={facts} />
      {facts.provisional && <span className="visually-hidden">{say(LIGHT_TEXT.provisional)}</span>}
    </div>
  );
}
