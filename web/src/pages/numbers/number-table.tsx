import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import { NUMBER_STATE_NAMES } from '../../../../domain/papers/number-names-text.ts';
import { SaysDone } from '../../ask/openers.tsx';
import type { NumberRow } from '../../api/number-answers.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { Person } from '../../blocks/person.tsx';
import { Written } from '../../blocks/written.tsx';
import { PaperLinks } from '../../paper/paper-links.tsx';
import { useHolds } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { NUMBERS_TEXT as T } from '../../text/numbers-text.ts';
import { NumberActs } from './number-acts.tsx';

/** Papers that this system writes, by the act that issues them. */
const PAPER_OF_ACT: Readonly<Record<string, string>> = {
  refuseTargets: 'refusal',
  orderCorrection: 'correction',
  suspendItem: 'suspension',
  stopItem: 'stop',
  issueFeedback: 'feedback',
};

/** A number a row: its state as a word, its paper, who took it when, and what can still be done with it. */
export function NumberTable({ rows }: { readonly rows: readonly NumberRow[] }): ReactNode {
  const say = useSay();
  return (
    <div className="table-wrap" tabIndex={0} role="group" aria-label={say(T.register)}>
      <table className="table stacked numbers-table">
        <thead>
          <tr>
            {[T.number, T.state, T.paper, T.on, T.taken, T.file].map((text) => (
              <th key={text.en} scope="col">
                {say(text)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.number} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { readonly row: NumberRow }): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { number, state, on, takenBy, takenAt, byHand } = row;
  const [first] = row.items;
  const kind = first && PAPER_OF_ACT[first.act];
  const mayAct = holds('number.keep') && byHand && row.items.length === 0 && state !== 'cancelled';
  return (
    <tr>
      <td className="nowrap">
        <span className={state === 'cancelled' ? 'number-cancelled' : ''}>
          <Written>{number}</Written>
        </span>
      </td>
      <td className="nowrap">
        <span className={`number-state number-${state}`}>{say(NUMBER_STATE_NAMES[state])}</span>
        {first?.state === 'reserved' && <span className="second">{say(T.signing)}</span>}
      </td>
      <td>
        <Paper row={row} />
      </td>
      <td className="nowrap">{on === null ? '' : formatDate(on, locale, 'date')}</td>
      <td className="nowrap">
        {takenBy !== null && <Person name={takenBy} />}
        <span className="second">
          {momentWords(takenAt, today, locale)}
          {byHand && ` · ${say(T.byHand)}`}
        </span>
      </td>
      <td>
        {kind !== undefined && first?.state === 'used' && (
          <PaperLinks itemId={first.itemId} kind={kind} name={`${first.actName} ${number}`} />
        )}
        <SaysDone>{mayAct && <NumberActs row={row} />}</SaysDone>
      </td>
    </tr>
  );
}

function Paper({ row }: { readonly row: NumberRow }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { href } = useScope();
  const { items, itemCount, title, state, cancelledBy, cancelledAt, cancelReason } = row;
  return (
    <>
      {title !== '' && (
        <span>
          <Written>{title}</Written>
        </span>
      )}
      {items.map(({ itemId, process, title: name, unitName, actName }) => (
        <span key={itemId} className="number-item">
          {process === 'budgetItem' ? (
            <Link to={href(`/items/${itemId}`)}>
              <Written>{name}</Written>
            </Link>
          ) : (
            <Written>{name}</Written>
          )}
          <span className="second">
            <Written>{[actName, unitName].filter((text) => text !== null).join(' · ')}</Written>
          </span>
        </span>
      ))}
      {itemCount > items.length && <span className="second">{say(T.more, { count: itemCount })}</span>}
      {title === '' && itemCount === 0 && state !== 'cancelled' && <span className="muted">{say(T.hidden)}</span>}
      {state === 'cancelled' && cancelledAt !== null && (
        <span className="second">
          {say(T.cancelledBy, {
            name: cancelledBy ?? '',
            time: momentWords(cancelledAt, today, locale),
            reason: cancelReason === '' ? say(T.cameToNothing) : cancelReason,
          })}
        </span>
      )}
    </>
  );
}
