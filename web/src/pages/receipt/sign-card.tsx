import { useId, useState, type ReactNode } from 'react';
import { isPlainDate, type PlainDate } from '../../../../domain/calendar/plain-date.ts';
import { formatDate, weekdayName } from '../../../../domain/calendar/date-text.ts';
import type { Policy } from '../../../../domain/policy/policy.ts';
import { ActRefused } from '../../acts/act-result.tsx';
import { useTell } from '../../acts/answers.tsx';
import { useKept } from '../../acts/kept.ts';
import { ownFaults } from '../../acts/own-faults.ts';
import { ClosedActs } from '../../acts/closed-acts.tsx';
import { useAct } from '../../acts/use-act.ts';
import { ApiError, type ApiFault } from '../../api/api-error.ts';
import type { AvailableAct, Item } from '../../api/item-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { shortDay } from '../../blocks/date-words.ts';
import { ExplainedDueDate } from '../../blocks/explained-due-date.tsx';
import { explanationOf } from '../../blocks/explanation.ts';
import { periodWords } from '../../paper/period-words.ts';
import { useMe } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { LIGHT_TEXT } from '../../text/light-text.ts';
import { RECEIPT_TEXT as T } from '../../text/receipt-text.ts';
import { dueIfReceived } from '../../paper/rectification-due.ts';
import { NOT_ON_PAPER, PaperFields, paperFaults, signerOf, type OnPaper } from './paper-fields.tsx';
import { RecordForUnit } from './record-for-unit.tsx';
import { ReturnForm } from './return-form.tsx';
import { SignersAhead } from '../../sign-off/signers-ahead.tsx';
import { actWord } from '../../sign-off/act-word.ts';

interface Props {
  readonly item: Item;
  readonly policy: Policy;
}

/** What signing starts, said before it is done; then the signature, now or as it stands on paper. */
export function SignCard({ item, policy }: Props): ReactNode {
  const say = useSay();
  const act = item.available.find(({ command }) => command === 'signReceipt');
  const clock = item.obligations.find(({ kind }) => kind === 'signReceipt');
  const returned = item.available.find(({ command }) => command === 'returnReceipt');
  const returning = returned?.mine === true ? returned : undefined;
  const [sendingBack, setSendingBack] = useState(false);
  return (
    <section className="panel panel-body sign-card">
      {returning && sendingBack ? (
        <ReturnForm
          item={item}
          act={returning}
          onClose={() => {
            setSendingBack(false);
          }}
        />
      ) : act?.mine === true ? (
        <Signing item={item} policy={policy} act={act} />
      ) : (
        <>
          {act?.closed === undefined && <p>{say(T.others, { who: act?.roleNames.join(say(ROLE_SEPARATOR)) ?? '' })}</p>}
          <RecordForUnit item={item} />
        </>
      )}
      <ClosedActs acts={[act, returned].flatMap((one) => one ?? [])} />
      {returning && !sendingBack && (
        <Button
          onClick={() => {
            setSendingBack(true);
          }}
        >
          {say(T.sendBack)}
        </Button>
      )}
      {clock && (
        <p className="sign-clock">
          <span className="muted">{say(T.signBy)}</span> <ExplainedDueDate facts={explanationOf(clock, item.rules)} />
        </p>
      )}
    </section>
  );
}

/** In whose place the reader would sign, where the office is only lent to him (代签). */
function useLender({ unit, region }: Item, { roles }: AvailableAct): Lender | undefined {
  const { grants } = useMe();
  const held = grants.filter(
    ({ role, unitId, regionId }) => roles.includes(role) && (unitId ?? unit.id) === unit.id && regionId === region.id,
  );
  return held.every(({ delegation }) => delegation !== undefined) ? held[0]?.delegation : undefined;
}

type Lender = NonNullable<ReturnType<typeof useMe>['grants'][number]['delegation']>;

function Signing({ item, policy, act }: Props & { readonly act: AvailableAct }): ReactNode {
  const id = useId();
  const say = useSay();
  const { today } = useToday();
  const tell = useTell();
  const lender = useLender(item, act);
  const [kept, change, forget] = useKept<OnPaper>(`${item.id}:receipt`, () => NOT_ON_PAPER);
  const value = { ...NOT_ON_PAPER, ...kept };
  const [faults, setFaults] = useState<readonly ApiFault[]>([]);
  const signing = useAct({
    onDone: (done) => {
      forget();
      tell({ act: act.name, item: item.name, done });
    },
    onRefused: (error) => {
      if (error instanceof ApiError) setFaults(ownFaults(error.faults));
    },
  });
  const { paper, date } = value;
  const on = isPlainDate(date) ? date : undefined;
  const sign = (): void => {
    const missing = paper
      ? paperFaults(value, {
          date: say(T.dateMissing),
          name: say(T.nameMissing),
          onBehalfOf: say(T.onBehalfOfMissing),
          authority: say(T.authorityMissing),
        })
      : [];
    setFaults(missing);
    const [first] = missing;
    if (first) {
      document.getElementById(`${id}${first.pointer.replaceAll('/', '-')}`)?.focus();
      return;
    }
    const command = { kind: act.command, paper, ...(paper && { on, signer: signerOf(value) }) };
    signing.mutate({ itemId: item.id, command, expectedVersion: item.version });
  };
  return (
    <>
      {paper && (
        <PaperFields
          id={id}
          value={value}
          from={item.details.feedback?.issuedOn}
          until={today}
          faults={faults}
          onChange={(next) => {
            change((before) => ({ ...before, ...next }));
          }}
        />
      )}
      {paper ? (
        on && <Consequence item={item} policy={policy} on={on} onPaper />
      ) : (
        <Consequence item={item} policy={policy} on={today} />
      )}
      {lender && (
        <p className="sign-lent">
          {say(T.asDelegate, { name: lender.onBehalfOfName ?? lender.onBehalfOf, no: lender.id })}
        </p>
      )}
      <SignersAhead item={item} act={act} />
      <ActRefused error={signing.error} faults={faults} formId={id} />
      <div className="act-buttons sign-buttons">
        <Button look="primary" size="large" loading={signing.isPending} onClick={sign}>
          {actWord(say, act, say(paper ? T.record : lender ? T.signFor : T.sign))}
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
