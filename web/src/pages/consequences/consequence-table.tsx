import type { ReactNode } from 'react';
import type { ConsequenceRow } from '../../api/results-answers.ts';
import { useSay } from '../../text/language.tsx';
import { BATCH_TEXT } from '../../text/batch-text.ts';
import { CONSEQUENCE_TEXT as T } from '../../text/results-text.ts';
import { ruleChoice, type Choice, type ChoiceFault, type Choices } from './choice-model.ts';
import { ConsequenceLine } from './consequence-row.tsx';

interface Props {
  readonly rows: readonly ConsequenceRow[];
  readonly choices: Choices;
  readonly faults: readonly ChoiceFault[];
  readonly onChoose: (itemId: string, choice: Choice | undefined) => void;
  readonly onChooseAll: (choices: Choices) => void;
}

/** 项目 · 上年预算 · 得分等级 · 未了结问题 · 再犯 · 规则建议 · 建议额 · 决定 · 决定额 · 理由 (§4.16). */
export function ConsequenceTable({ rows, choices, faults, onChoose, onChooseAll }: Props): ReactNode {
  const say = useSay();
  const mine = rows.filter((row) => row.mine);
  const all = mine.length > 0 && mine.every(({ itemId }) => choices[itemId]);
  return (
    <div className="table-wrap" tabIndex={0} role="region" aria-label={say(T.title)}>
      <table className="table stacked consequence-table">
        <thead>
          <tr>
            {mine.length > 0 && (
              <th scope="col" className="check-cell">
                <input
                  type="checkbox"
                  aria-label={say(BATCH_TEXT.selectAll)}
                  checked={all}
                  onChange={() => {
                    onChooseAll(
                      Object.fromEntries(
                        mine.map((row) => [row.itemId, all ? undefined : (choices[row.itemId] ?? ruleChoice(row))]),
                      ),
                    );
                  }}
                />
              </th>
            )}
            <th scope="col">{say(T.item)}</th>
            <th scope="col" className="number">
              {say(T.budget)}
            </th>
            <th scope="col">{say(T.score)}</th>
            <th scope="col" className="number">
              {say(T.problems)}
            </th>
            <th scope="col" className="number">
              {say(T.repeated)}
            </th>
            <th scope="col">{say(T.rule)}</th>
            <th scope="col" className="number">
              {say(T.suggested)}
            </th>
            <th scope="col">{say(T.decision)}</th>
            <th scope="col" className="number">
              {say(T.amount)}
            </th>
            <th scope="col">{say(T.reason)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ConsequenceLine
              key={row.itemId}
              row={row}
              selectable={mine.length > 0}
              choice={choices[row.itemId]}
              faulty={faults.filter((fault) => fault.row.itemId === row.itemId).map(({ field }) => field)}
              onChoose={(choice) => {
                onChoose(row.itemId, choice);
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
