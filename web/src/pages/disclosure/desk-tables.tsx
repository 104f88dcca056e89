import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { PART_NAMES } from '../../../../domain/follow-up/disclosure-names.ts';
import type { DisclosureRow } from '../../api/results-answers.ts';
import { Choose, ChooseAll, type Choosing } from '../../ask/choosing.tsx';
import { shortDay } from '../../blocks/date-words.ts';
import { Grade } from '../../blocks/grade.tsx';
import { ItemDueDate } from '../../blocks/item-due-date.tsx';
import { Money } from '../../blocks/money.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { ITEMS_TEXT } from '../../text/item-text.ts';
import { DECISION_NAMES, DISCLOSURE_TEXT as T, GROUND_SHORT } from '../../text/results-text.ts';

interface OpenProps {
  readonly rows: readonly DisclosureRow[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}

/** What waits, by legal due date; several may be selected for one decision. */
export function OpenTable({ rows, selected, onSelect }: OpenProps): ReactNode {
  const say = useSay();
  const ids = rows.filter((row) => row.mine).map(({ itemId }) => itemId);
  const choosing: Choosing = { ids, chosen: selected, onChosen: onSelect };
  return (
    <div className="table-wrap" tabIndex={0} role="region" aria-label={say(T.open)}>
      <table className="table stacked">
        <thead>
          <tr>
            <ChooseAll {...choosing} />
            <ResultHeads />
            <th scope="col">{say(T.due)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.itemId}>
              <Choose choosing={choosing} id={row.itemId} name={row.name} />
              <ResultCells row={row} />
              <td className="due-cell">
                {row.due === null ? (
                  '—'
                ) : (
                  <ItemDueDate itemId={row.itemId} due={row.due} obligationKey="decideDisclosure" />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What was decided, the newest first: what of it is public, and on which ground the rest is not. */
export function DecidedTable({ rows }: { readonly rows: readonly DisclosureRow[] }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  return (
    <div className="table-wrap" tabIndex={0} role="region" aria-label={say(T.decided)}>
      <table className="table stacked">
        <thead>
          <tr>
            <ResultHeads />
            <th scope="col">{say(T.decision)}</th>
            <th scope="col">{say(T.shown)}</th>
            <th scope="col">{say(T.on)}</th>
            <th scope="col">{say(T.corrections)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.itemId}>
              <ResultCells row={row} />
              <td className="nowrap">{row.decision && <DecisionTag decision={row.decision} />}</td>
              <td>
                <Shown row={row} />
              </td>
              <td className="nowrap" data-head={say(T.on)}>
                {row.decidedOn && shortDay(row.decidedOn, today, locale)}
              </td>
              <td className="nowrap" data-head={say(T.corrections)}>
                {row.corrections === 0 ? '—' : say(T.correctionsOf, { count: row.corrections })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ResultHeads(): ReactNode {
  const say = useSay();
  return (
    <>
      <th scope="col">{say(T.item)}</th>
      <th scope="col" className="number">
        {say(T.budget)}
      </th>
      <th scope="col">{say(T.score)}</th>
      <th scope="col" className="number">
        {say(T.problems)}
      </th>
    </>
  );
}

function ResultCells({ row }: { readonly row: DisclosureRow }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  return (
    <>
      <td>
        <Link to={href(`/disclosure/${row.itemId}`)} className="row-title">
          <Written>{row.name}</Written>
        </Link>
        <span className="second">
          <Written>{row.unitName}</Written> · {row.fiscalYear} · <Written>{row.code}</Written>
          {row.livelihood && ` · ${say(ITEMS_TEXT.livelihood)}`}
        </span>
      </td>
      <td className="number" data-head={say(T.budget)}>
        <Money fen={row.budgetFen} />
      </td>
      <td className="nowrap" data-head={say(T.score)}>
        {row.score.toFixed(2)} <Grade grade={row.grade} />
      </td>
      <td
        className="number"
        data-head={say(T.problems)}
      >{`${String(row.problemsOpen)} / ${String(row.problemsAll)}`}</td>
    </>
  );
}

const TONES = { publish: 'tag tag-good', partly: 'tag tag-near', withhold: 'tag tag-grey' } as const;

/** The decision in a word; colour only repeats it. */
function DecisionTag({ decision }: { readonly decision: keyof typeof TONES }): ReactNode {
  const say = useSay();
  return <span className={TONES[decision]}>{say(DECISION_NAMES[decision])}</span>;
}

function Shown({ row }: { readonly row: DisclosureRow }): ReactNode {
  const say = useSay();
  const parts = row.decision === 'publish' && row.corrections === 0 ? [] : row.parts;
  const names = parts.map((part) => say(PART_NAMES[part])).join(say(T.separator));
  return (
    <>
      {row.decision === 'publish' && parts.length === 0 ? say(T.everything) : names}
      {row.ground !== null && <span className="second">{say(GROUND_SHORT[row.ground])}</span>}
    </>
  );
}
