import { useMemo, useState, type ReactNode } from 'react';
import { obligationName } from '../../../../domain/obligations/obligation-name.ts';
import type { Rules } from '../../../../domain/obligations/lay.ts';
import { changedPolicy, type PolicyChange } from '../../../../domain/policy/policy-change.ts';
import type { ProcessState } from '../../../../domain/process/process.ts';
import type { Rehearsal } from '../../../../domain/process/rehearse.ts';
import { compare, type Compared } from '../../../../domain/rehearsal/compare.ts';
import { perform, underRules, type Performance, type Step } from '../../../../domain/rehearsal/script.ts';
import { Button } from '../../blocks/button.tsx';
import { dayWords } from '../../blocks/date-words.ts';
import { useHolds } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { REHEARSAL_TEXT as T } from '../../text/rehearsal-text.ts';
import { Impact } from './impact.tsx';
import { RuleForm } from './rule-form.tsx';

interface Props {
  readonly start: Rehearsal<ProcessState>;
  readonly rules: Rules;
  readonly steps: readonly Step[];
  readonly performance: Performance;
}

/** 假如: another rule, on the same course of events and on the real matters. */
export function WhatIf({ start, rules, steps, performance }: Props): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const [change, setChange] = useState<PolicyChange>({});
  const changed = Object.keys(change).length > 0;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.whatIf)}</h2>
        {changed && (
          <Button
            size="small"
            onClick={() => {
              setChange({});
            }}
          >
            {say(T.restore)}
          </Button>
        )}
      </div>
      <div className="panel-body rehearsal-what-if">
        <p className="note">{say(T.whatIfWhy)}</p>
        <RuleForm policy={rules.policy} change={change} onChange={setChange} />
        {changed ? (
          <Course start={start} rules={rules} steps={steps} performance={performance} change={change} />
        ) : (
          <p className="note">{say(T.unchanged)}</p>
        )}
        {changed && holds('policy.try') && <Impact key={JSON.stringify(change)} change={change} />}
      </div>
    </section>
  );
}

function Course({ start, rules, steps, performance, change }: Props & { readonly change: PolicyChange }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const rows = useMemo(() => {
    const other = { ...rules, policy: changedPolicy(rules.policy, change) };
    const after = perform(underRules(start, other), steps, other, locale);
    return compare(start.instance.book.open, performance, after).filter(differs);
  }, [start, rules, steps, performance, change, locale]);
  if (rows.length === 0) return <p className="note">{say(T.same)}</p>;
  return (
    <table className="table">
      <caption>{say(T.compared)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(T.clock)}</th>
          <th scope="col">{say(T.inForce)}</th>
          <th scope="col">{say(T.other)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{obligationName(row.key, locale)}</th>
            <Side due={row.before} overdue={row.overdueBefore} />
            <Side due={row.after} overdue={row.overdueAfter} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function differs({ before, after, overdueBefore, overdueAfter }: Compared): boolean {
  return before !== after || overdueBefore !== overdueAfter;
}

function Side({ due, overdue }: { readonly due: Compared['before']; readonly overdue: boolean }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  return (
    <td>
      {due === undefined ? '—' : dayWords(due, today, locale)}
      {overdue && <span className="tag tag-overdue">{say(T.overdue)}</span>}
    </td>
  );
}
