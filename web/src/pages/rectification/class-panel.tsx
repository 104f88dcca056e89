import type { ReactNode } from 'react';
import type { LedgerMatrix } from '../../api/ledger-answers.ts';
import { useSay } from '../../text/language.tsx';
import { LEDGER_TEXT as T } from '../../text/ledger-text.ts';
import type { LedgerAddress, LedgerFilterName } from './use-ledger.ts';

interface Props {
  readonly matrix: LedgerMatrix;
  readonly address: LedgerAddress;
}

/** Which classes come up most, and what a unit was told in an earlier year already. */
export function ClassPanel({ matrix, address }: Props): ReactNode {
  const say = useSay();
  const { categories, recurring } = matrix;
  return (
    <section className="panel classes">
      <div className="panel-head">
        <h2>{say(T.classes)}</h2>
      </div>
      {categories.length === 0 && <p className="panel-body note">{say(T.noClasses)}</p>}
      <ul>
        {categories.map(({ category, name, problems, units }) => (
          <Line key={category} address={address} filter="category" value={category} name={name}>
            {say(T.classLine, { problems, units })}
          </Line>
        ))}
        {recurring.problems > 0 && (
          <Line address={address} filter="recurring" value="true" name={say(T.recurring)}>
            <b className="classes-again">{say(T.classLine, { ...recurring })}</b>
          </Line>
        )}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly address: LedgerAddress;
  readonly filter: LedgerFilterName;
  readonly value: string;
  readonly name: string;
  readonly children: ReactNode;
}

function Line({ address, filter, value, name, children }: LineProps): ReactNode {
  const on = address.filters[filter] === value;
  return (
    <li>
      <button
        type="button"
        className="class-line"
        aria-pressed={on}
        onClick={() => {
          address.change({ [filter]: on ? undefined : value });
        }}
      >
        <span>{name}</span>
        <span>{children}</span>
      </button>
    </li>
  );
}
