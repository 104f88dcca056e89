import type { ReactNode } from 'react';
import { CONSEQUENCE_NAMES } from '../../../../domain/follow-up/consequence-text.ts';
import { CONSEQUENCES, type Consequence } from '../../../../domain/policy/policy.ts';
import type { ActionSums } from '../../api/results-answers.ts';
import { Chip } from '../../blocks/chip.tsx';
import { wanText } from '../../blocks/wan.ts';
import { useSay } from '../../text/language.tsx';
import { CONSEQUENCE_TEXT as T } from '../../text/results-text.ts';

interface Props {
  readonly sums: readonly ActionSums[];
  /** The action that the list is narrowed to. */
  readonly action: string | undefined;
  readonly onAction: (action: Consequence | undefined) => void;
}

/** What was decided, added up by action, each year on its own; an action's name narrows the list to it. */
export function ActionTable({ sums, action, onAction }: Props): ReactNode {
  const say = useSay();
  if (sums.length === 0) return null;
  const years = [...new Set(sums.map(({ fiscalYear }) => fiscalYear))];
  return (
    <section className="panel action-sums">
      <div className="chips" role="group" aria-label={say(T.onlyAction)}>
        <span className="note">{say(T.onlyAction)}</span>
        {CONSEQUENCES.map((one) => (
          <Chip
            key={one}
            on={action === one}
            name={say(CONSEQUENCE_NAMES[one])}
            onClick={() => {
              onAction(action === one ? undefined : one);
            }}
          />
        ))}
      </div>
      <table className="table stacked">
        <caption className="visually-hidden">{say(T.sumsByAction)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(T.sumsByAction)}</th>
            {CONSEQUENCES.map((one) => (
              <th key={one} scope="col" className="number">
                {say(CONSEQUENCE_NAMES[one])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year}>
              <th scope="row" className="nowrap">
                {say(T.yearToNext, { year, next: year + 1 })}
              </th>
              {CONSEQUENCES.map((one) => (
                <td key={one} className="number" data-head={say(CONSEQUENCE_NAMES[one])}>
                  <Sums sums={sums.find((each) => each.fiscalYear === year && each.action === one)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** How many, what they had, and what they get; those without an amount are on neither side. */
function Sums({ sums }: { readonly sums: ActionSums | undefined }): ReactNode {
  const say = useSay();
  if (!sums) return '—';
  const { count, budgetFen, decidedFen, withoutAmount, withoutAmountFen } = sums;
  return (
    <>
      <b>{say(T.actionCount, { count })}</b>
      {withoutAmount < count && (
        <span className="second">
          {say(T.fromTo, { from: wanText(budgetFen - withoutAmountFen), to: wanText(decidedFen) })}
        </span>
      )}
      {withoutAmount > 0 && (
        <span className="second">
          {say(T.withoutAmount, { count: withoutAmount, amount: wanText(withoutAmountFen) })}
        </span>
      )}
    </>
  );
}
