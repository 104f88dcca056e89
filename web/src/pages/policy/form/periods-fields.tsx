import type { ReactNode } from 'react';
import { OBLIGATION_KINDS, type ObligationKind } from '../../../../../domain/policy/obligation-kinds.ts';
import type { ObligationRule } from '../../../../../domain/policy/policy.ts';
import { unitWord } from '../../../blocks/unit-word.ts';
import { useSay } from '../../../text/language.tsx';
import { POLICY_CHANGE_TEXT as C } from '../../../text/policy-change-text.ts';
import { POLICY_TEXT as T } from '../../../text/policy-text.ts';
import type { Edit } from './edit.ts';
import { FlagField, NumberField } from './fields.tsx';

const KINDS = Object.keys(OBLIGATION_KINDS) as readonly ObligationKind[];

/** How long each duty runs: what the policy sets itself stands as text, what the region sets can be changed. */
export function PeriodsFields({ policy, change }: Edit): ReactNode {
  const say = useSay();
  return (
    <table className="table stacked policy-table">
      <thead>
        <tr>
          <th scope="col">{say(T.item)}</th>
          <th scope="col">{say(T.value)}</th>
          <th scope="col">{say(C.mayExtend)}</th>
          <th scope="col">{say(T.clause)}</th>
        </tr>
      </thead>
      <tbody>
        {KINDS.map((kind) => (
          <PeriodRow
            key={kind}
            kind={kind}
            rule={policy.obligations[kind]}
            onRule={(rule) => {
              change({ obligations: { ...policy.obligations, [kind]: rule } });
            }}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly kind: ObligationKind;
  readonly rule: ObligationRule;
  readonly onRule: (rule: ObligationRule) => void;
}

function PeriodRow({ kind, rule, onRule }: RowProps): ReactNode {
  const say = useSay();
  const name = say(OBLIGATION_KINDS[kind]);
  return (
    <tr>
      <th scope="row">
        {rule.statutory && '● '}
        {name}
      </th>
      <td>
        <Term kind={kind} rule={rule} onRule={onRule} />
      </td>
      <td data-head={say(C.mayExtend)}>
        <FlagField
          label=""
          quiet={say(C.extendableOf, { name })}
          on={rule.extendable}
          onFlip={(extendable) => {
            onRule({ ...rule, extendable });
          }}
        />
      </td>
      <td data-head={say(T.clause)}>{rule.clause}</td>
    </tr>
  );
}

function Term({ kind, rule, onRule }: RowProps): ReactNode {
  const say = useSay();
  const { term } = rule;
  if (term.unit === 'setDate') return <span className="muted">{say(T.setDate)}</span>;
  const unit = say(unitWord(term.unit, term.count));
  if (rule.statutory)
    return (
      <b>
        {term.count} {unit}
      </b>
    );
  return (
    <span className="policy-term">
      <NumberField
        at={`obligations/${kind}/term/count`}
        label={say(C.termOf, { name: say(OBLIGATION_KINDS[kind]) })}
        quiet
        min={1}
        max={1000}
        value={term.count}
        onNumber={(count) => {
          onRule({ ...rule, term: { ...term, count } });
        }}
      />
      {unit}
    </span>
  );
}
