import type { ReactNode } from 'react';
import { CRITERION_NAMES } from '../../../../../domain/key-plan/key-plan-text.ts';
import { CRITERIA, PLANNED_KINDS } from '../../../../../domain/key-plan/score.ts';
import { STRATA_NAMES } from '../../../../../domain/policy/choice-names-text.ts';
import type { KeyPlanRules, SelfCheckRules } from '../../../../../domain/policy/plan-rules.ts';
import { EVALUATION_KIND_NAMES } from '../../../../../domain/processes/evaluation/evaluation-names.ts';
import { GRADE_NAMES } from '../../../text/item-text.ts';
import { useSay } from '../../../text/language.tsx';
import { PLAN_POLICY_TEXT as T } from '../../../text/plan-policy-text.ts';
import type { Edit } from './edit.ts';
import { ChoiceField, NumberField, ValueField } from './fields.tsx';

const LAST = ['excellent', 'good', 'fair', 'poor', 'none'] as const;
const DAYS = ['opensOn', 'dueOn'] as const;
const SIZES = ['smallBelowFen', 'largeFromFen'] as const;
/** 万元 in 分. */
const WAN = 1_000_000;
const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** By what the yearly plan of key evaluations is proposed, and how self-evaluations are sampled. */
export function PlanFields({ policy, change }: Edit): ReactNode {
  const say = useSay();
  const { keyPlan } = policy;
  const put = (next: Partial<KeyPlanRules>): void => {
    change({ keyPlan: { ...keyPlan, ...next } });
  };
  return (
    <>
      <div className="ask-grid">
        {DAYS.map((day) => (
          <ValueField
            key={day}
            at={`keyPlan/${day}`}
            label={say(T[day])}
            width={84}
            value={keyPlan[day]}
            onText={(text) => {
              if (MONTH_DAY.test(text)) put({ [day]: text });
            }}
          />
        ))}
        {PLANNED_KINDS.map((kind) => (
          <NumberField
            key={kind}
            at={`keyPlan/seats/${kind}`}
            label={say(T.seats, { kind: say(EVALUATION_KIND_NAMES[kind]) })}
            min={0}
            max={500}
            value={keyPlan.seats[kind]}
            onNumber={(seats) => {
              put({ seats: { ...keyPlan.seats, [kind]: seats } });
            }}
          />
        ))}
        {PLANNED_KINDS.map((kind) => (
          <NumberField
            key={`full-${kind}`}
            at={`keyPlan/fullAmountFen/${kind}`}
            label={say(T.fullAmount, { kind: say(EVALUATION_KIND_NAMES[kind]) })}
            min={1}
            max={100_000_000}
            value={keyPlan.fullAmountFen[kind] / WAN}
            onNumber={(wan) => {
              put({ fullAmountFen: { ...keyPlan.fullAmountFen, [kind]: wan * WAN } });
            }}
          />
        ))}
        {CRITERIA.map((criterion) => (
          <NumberField
            key={criterion}
            at={`keyPlan/weights/${criterion}`}
            label={say(T.weight, { criterion: say(CRITERION_NAMES[criterion]) })}
            min={0}
            max={100}
            value={keyPlan.weights[criterion]}
            onNumber={(points) => {
              put({ weights: { ...keyPlan.weights, [criterion]: points } });
            }}
          />
        ))}
        {LAST.map((grade) => (
          <NumberField
            key={grade}
            at={`keyPlan/lastResult/${grade}`}
            label={say(T.lastShare, { grade: say(grade === 'none' ? T.never : GRADE_NAMES[grade]) })}
            min={0}
            max={100}
            value={keyPlan.lastResult[grade]}
            onNumber={(share) => {
              put({ lastResult: { ...keyPlan.lastResult, [grade]: share } });
            }}
          />
        ))}
        <NumberField
          at="keyPlan/fullRecurring"
          label={say(T.fullRecurring)}
          min={1}
          max={100}
          value={keyPlan.fullRecurring}
          onNumber={(fullRecurring) => {
            put({ fullRecurring });
          }}
        />
      </div>
      <SampleFields policy={policy} change={change} />
    </>
  );
}

function SampleFields({ policy: { selfCheck }, change }: Edit): ReactNode {
  const say = useSay();
  const put = (next: Partial<SelfCheckRules>): void => {
    change({ selfCheck: { ...selfCheck, ...next } });
  };
  return (
    <div className="ask-grid">
      <NumberField
        at="selfCheck/sharePercent"
        label={say(T.sharePercent)}
        min={1}
        max={100}
        value={selfCheck.sharePercent}
        onNumber={(sharePercent) => {
          put({ sharePercent });
        }}
      />
      <NumberField
        at="selfCheck/atLeast"
        label={say(T.atLeast)}
        min={0}
        max={100}
        value={selfCheck.atLeast}
        onNumber={(atLeast) => {
          put({ atLeast });
        }}
      />
      {SIZES.map((size) => (
        <NumberField
          key={size}
          at={`selfCheck/${size}`}
          label={say(T[size])}
          min={1}
          max={100_000_000}
          value={selfCheck[size] / WAN}
          onNumber={(wan) => {
            put({ [size]: wan * WAN });
          }}
        />
      ))}
      <ChoiceField
        at="selfCheck/strata"
        label={say(T.strata)}
        value={selfCheck.strata}
        options={Object.entries(STRATA_NAMES).map(([value, name]) => ({ value, name: say(name) }))}
        onChoice={(strata) => {
          put({ strata: strata as SelfCheckRules['strata'] });
        }}
      />
    </div>
  );
}
