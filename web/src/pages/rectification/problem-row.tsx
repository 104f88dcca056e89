import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { actOnPage, hasOwnRoom } from '../../acts/matter-path.ts';
import type { LedgerDocument, LedgerProblem } from '../../api/ledger-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { shortDay } from '../../blocks/date-words.ts';
import { Light, ShapeIcon } from '../../blocks/light.tsx';
import { isUncounted, standingOf } from '../../blocks/light-of.ts';
import { SettledNote } from '../../blocks/settled-note.tsx';
import { wanText } from '../../blocks/wan.ts';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { LEDGER_TEXT as T } from '../../text/ledger-text.ts';
import type { OpenAct } from './ledger-act.tsx';
import { TwoLines } from './two-lines.tsx';
import type { LedgerAddress } from './use-ledger.ts';

interface Props {
  readonly row: LedgerProblem;
  readonly document: LedgerDocument;
  readonly address: LedgerAddress;
  readonly onAct: (open: OpenAct) => void;
}

/** One problem: what it is, what is advised and done, by whom, by when, on two lines, with its evidence. */
export function ProblemRow({ row, document, address, onAct }: Props): ReactNode {
  const say = useSay();
  const { no, recommendation, measure, person } = row;
  return (
    <tr>
      <td className="ledger-no">{no}</td>
      <td>
        <Problem row={row} document={document} address={address} />
      </td>
      <td>
        <span className="muted">{say(T.adviceLabel)}</span> <Written>{recommendation}</Written>
        <span className="ledger-measure">
          <span className="muted">{say(T.measureLabel)}</span> <Written>{measure ?? '—'}</Written>
        </span>
      </td>
      <td>
        {person === '' ? (
          <span className="muted">{say(T.nobody)}</span>
        ) : (
          <button
            type="button"
            className="text-button"
            onClick={() => {
              address.change({ person, unit: document.unitId });
            }}
          >
            <Written>{person}</Written>
          </button>
        )}
      </td>
      <td>
        <Due row={row} document={document} />
      </td>
      <td>
        <TwoLines row={row} />
      </td>
      <td>
        <Evidence row={row} />
      </td>
      <td className="ledger-acts no-print">
        <RowActs row={row} document={document} onAct={onAct} />
      </td>
    </tr>
  );
}

function Problem({ row, document, address }: Omit<Props, 'onAct'>): ReactNode {
  const say = useSay();
  const { title, categoryName, amountFen, recursFrom } = row;
  const aside = [
    ...(categoryName === null ? [] : [categoryName]),
    ...(amountFen === null ? [] : [say(T.amount, { amount: wanText(amountFen) })]),
    ...(address.view === 'document' ? [] : [`${document.itemName} ${document.documentNumber}`]),
  ];
  return (
    <>
      <b>
        <Written>{title}</Written>
      </b>
      <span className="second">
        {aside.join(' · ')}
        {recursFrom !== null && <span className="tag tag-overdue">{say(T.again, { year: recursFrom })}</span>}
      </span>
    </>
  );
}

/** What the row's own state makes of the document's clock. */
function Due({ row, document }: Pick<Props, 'row' | 'document'>): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today, ...rest } = useToday();
  const day = (date: typeof today): string => shortDay(date, today, locale);
  const { clock, report } = document;
  const { financeState, deferral, deferralUntil, by } = row;
  if (financeState === 'deferred') {
    return (
      <span className="light">
        <ShapeIcon shape="ring" />
        {deferralUntil && say(T.deferredUntil, { date: day(deferralUntil) })}
      </span>
    );
  }
  if (financeState === 'closedOut' || financeState === 'awaiting') {
    return (
      report && (
        <>
          <SettledNote settled={report} />
          <span className="second">{say(T.reportedOn, { date: day(report.on) })}</span>
        </>
      )
    );
  }
  const standing = clock && standingOf(clock.due, { today, ...rest });
  return (
    <>
      {clock && standing && !clock.paused && (
        <>
          <Light standing={standing} closes={rest.closes} />
          {/* So far off that no days are counted: the date stands in their place. */}
          {isUncounted(standing) && <span className="ledger-far">{day(clock.due)}</span>}
        </>
      )}
      {by && <span className="second">{say(T.promised, { date: day(by) })}</span>}
      {deferral === 'asked' && <span className="second">{say(T.deferralAsked)}</span>}
    </>
  );
}

function Evidence({ row: { evidence, unitState } }: Pick<Props, 'row'>): ReactNode {
  const say = useSay();
  const { count, unhashed, names } = evidence;
  if (count === 0) {
    return unitState === 'rectified' ? (
      <span className="evidence-missing">{say(T.evidenceMissing)}</span>
    ) : (
      <span className="muted">{say(T.evidenceNone)}</span>
    );
  }
  return (
    <>
      <span className="evidence-names" title={names.join('\n')}>
        <Written>{names[0]}</Written>
      </span>
      {count > 1 && <span className="second">{say(T.evidenceCount, { count })}</span>}
      {unhashed > 0 && <span className="second">{say(T.evidenceUnhashed, { count: unhashed })}</span>}
    </>
  );
}

function RowActs({ row, document, onAct }: Omit<Props, 'address'>): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { itemId, no, acts } = row;
  if (hasOwnRoom(document.process)) {
    return acts.map(({ command, name }) => (
      <Link key={command} className="small-button" to={href(actOnPage(document, { command, no }))}>
        <Written>{name}</Written>
      </Link>
    ));
  }
  const verifies = acts.some(({ command }) => command === 'verifyProblem');
  return (
    <>
      {verifies && (
        <Link className="small-button primary" to={href(`/items/${itemId}/verification`, { problem: String(no) })}>
          {say(T.verify)}
        </Link>
      )}
      {acts
        .filter(({ command }) => command !== 'verifyProblem' && command !== 'returnProblem')
        .map(({ command, name }) => (
          <Button
            key={command}
            size="small"
            onClick={() => {
              onAct({ itemId, no, command, obligationKey: undefined });
            }}
          >
            {name}
          </Button>
        ))}
    </>
  );
}
