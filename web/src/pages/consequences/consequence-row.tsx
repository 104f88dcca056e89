import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CONSEQUENCE_NAMES } from '../../../../domain/follow-up/consequence-text.ts';
import { CONSEQUENCES, type Consequence } from '../../../../domain/policy/policy.ts';
import type { ConsequenceRow as Row } from '../../api/results-answers.ts';
import { Grade } from '../../blocks/grade.tsx';
import { Money } from '../../blocks/money.tsx';
import { wanInput } from '../../blocks/wan.ts';
import { useLangOf, Written } from '../../blocks/written.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { BATCH_TEXT } from '../../text/batch-text.ts';
import { GRADE_NAMES, ITEMS_TEXT } from '../../text/item-text.ts';
import { CHOICE_FAULTS, CONSEQUENCE_TEXT as T } from '../../text/results-text.ts';
import { amountWrong, leavesRule, ruleChoice, withAction, type Choice } from './choice-model.ts';

interface Props {
  readonly row: Row;
  /** Whether any row of the table can be selected. */
  readonly selectable: boolean;
  /** What is being chosen; undefined while the row is not selected. */
  readonly choice: Choice | undefined;
  readonly faulty: readonly string[];
  readonly onChoose: (choice: Choice | undefined) => void;
}

/** One item: what it had, how it did, what the rule says, and what is decided. */
export function ConsequenceLine({ row, selectable, choice, faulty, onChoose }: Props): ReactNode {
  const say = useSay();
  const { href } = useScope();
  return (
    <tr className={choice ? 'chosen' : ''}>
      {selectable && (
        <td className="check-cell">
          {row.mine && (
            <input
              type="checkbox"
              aria-label={say(BATCH_TEXT.select, { name: row.name })}
              checked={choice !== undefined}
              onChange={({ target }) => {
                onChoose(target.checked ? ruleChoice(row) : undefined);
              }}
            />
          )}
        </td>
      )}
      <td>
        <Link to={href(`/items/${row.itemId}`)} className="row-title">
          <Written>{row.name}</Written>
        </Link>
        <span className="second">
          <Written>{row.unitName}</Written> · <Written>{row.code}</Written>
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
      <td className="number" data-head={say(T.repeated)}>
        {row.repeated === 0 ? '—' : <b className="repeated">{row.repeated}</b>}
      </td>
      <td className="rule-cell" data-head={say(T.rule)}>
        <RuleWords row={row} />
      </td>
      <td className="number" data-head={say(T.suggested)}>
        {row.suggestedFen === null ? <span className="note">{say(T.notSet)}</span> : <Money fen={row.suggestedFen} />}
      </td>
      {row.mine ? <Choosing row={row} choice={choice} faulty={faulty} onChoose={onChoose} /> : <Decided row={row} />}
    </tr>
  );
}

/** The rule in words: for which grade it says what, with its percentage where one is set. */
function RuleWords({ row }: { readonly row: Row }): ReactNode {
  const say = useSay();
  const { ruleAction, rulePercent, grade } = row;
  if (ruleAction === null) return '—';
  const action = say(CONSEQUENCE_NAMES[ruleAction]);
  const said = rulePercent === null ? action : say(T.withPercent, { action, percent: rulePercent });
  return say(T.byGrade, { grade: say(GRADE_NAMES[grade]), action: said });
}

function Decided({ row }: { readonly row: Row }): ReactNode {
  const say = useSay();
  return (
    <>
      <td data-head={say(T.decision)}>
        {row.action === null ? (
          <span className="note">{say(T.waitsForDirector)}</span>
        ) : (
          say(CONSEQUENCE_NAMES[row.action])
        )}
      </td>
      <td className="number" data-head={say(T.amount)}>
        {row.action === null ? '—' : <Money fen={row.decidedFen} />}
      </td>
      <td className="reason-cell">
        <Written>{row.reason}</Written>
      </td>
    </>
  );
}

/** The inputs of a row that waits; touching one selects it. */
function Choosing({ row, choice, faulty, onChoose }: Omit<Props, 'selectable'>): ReactNode {
  const say = useSay();
  const langOf = useLangOf();
  const shown = choice ?? ruleChoice(row);
  const departs = choice !== undefined && leavesRule(row, choice);
  const wrong = choice && amountWrong(row, choice);
  const wrongId = `amount-${row.itemId}-fault`;
  return (
    <>
      <td data-head={say(T.decision)}>
        <select
          className="native-select"
          aria-label={say(T.decisionOf, { name: row.name })}
          value={shown.action}
          onChange={({ target }) => {
            onChoose(withAction(row, shown, target.value as Consequence));
          }}
        >
          {CONSEQUENCES.map((action) => (
            <option key={action} value={action}>
              {say(CONSEQUENCE_NAMES[action])}
            </option>
          ))}
        </select>
      </td>
      <td className="number" data-head={say(T.amount)}>
        <input
          className="input number amount-input"
          id={`amount-${row.itemId}`}
          inputMode="decimal"
          aria-label={say(T.amountOf, { name: row.name })}
          value={shown.amount}
          {...(wrong && { 'aria-invalid': true, 'aria-describedby': wrongId })}
          onChange={({ target }) => {
            onChoose({ ...shown, amount: target.value });
          }}
        />
        {wrong && (
          <p className="field-fault amount-fault" id={wrongId}>
            {say(CHOICE_FAULTS[wrong], { amount: wanInput(row.budgetFen) })}
          </p>
        )}
      </td>
      <td className="reason-cell">
        {departs && (
          <>
            <input
              className="input"
              id={`reason-${row.itemId}`}
              aria-label={say(T.reasonOf, { name: row.name })}
              placeholder={say(T.reasonHint)}
              lang={langOf(shown.reason)}
              value={shown.reason}
              {...(faulty.includes('reason') && { 'aria-invalid': true })}
              onChange={({ target }) => {
                onChoose({ ...shown, reason: target.value });
              }}
            />
            <button
              type="button"
              className="text-button"
              aria-label={say(T.resetOf, { name: row.name })}
              onClick={() => {
                onChoose(ruleChoice(row));
              }}
            >
              {say(T.reset)}
            </button>
          </>
        )}
      </td>
    </>
  );
}
