import { useId, type ReactNode } from 'react';
import { OBLIGATION_KINDS, type ObligationKind } from '../../../../domain/policy/obligation-kinds.ts';
import type { PolicyChange } from '../../../../domain/policy/policy-change.ts';
import type { Policy } from '../../../../domain/policy/policy.ts';
import { ROLE_NAMES } from '../../../../domain/process/roles.ts';
import { unitWord } from '../../blocks/unit-word.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { REHEARSAL_TEXT as T } from '../../text/rehearsal-text.ts';

interface Props {
  readonly policy: Policy;
  readonly change: PolicyChange;
  readonly onChange: (change: PolicyChange) => void;
}

/** The rules that may be tried: periods, ladder, deemed receipt, suspension. A value put back is no change. */
export function RuleForm({ policy, change, onChange }: Props): ReactNode {
  const say = useSay();
  const set = (next: PolicyChange): void => {
    onChange(Object.fromEntries(Object.entries(next).filter(([, value]) => !isEmpty(value))));
  };
  return (
    <div className="rehearsal-rules">
      <fieldset>
        <legend>{say(T.terms)}</legend>
        <Terms policy={policy} change={change} onChange={set} />
      </fieldset>
      <fieldset>
        <legend>{say(T.ladder)}</legend>
        <Ladder policy={policy} change={change} onChange={set} />
        <Flag
          name={say(T.deemed)}
          on={change.deemedReceipt ?? policy.deemedReceipt.enabled}
          onFlip={(on) => {
            set({ ...change, deemedReceipt: on === policy.deemedReceipt.enabled ? undefined : on });
          }}
        />
        <Flag
          name={say(T.suspension)}
          on={change.suspensionStopsStatutory ?? policy.suspensionStopsStatutory}
          onFlip={(on) => {
            set({ ...change, suspensionStopsStatutory: on === policy.suspensionStopsStatutory ? undefined : on });
          }}
        />
      </fieldset>
    </div>
  );
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}

function Terms({ policy, change, onChange }: Props): ReactNode {
  const kinds = Object.keys(OBLIGATION_KINDS) as readonly ObligationKind[];
  return (
    <ul className="rehearsal-terms">
      {kinds.map((kind) => (
        <TermRow
          key={kind}
          kind={kind}
          policy={policy}
          value={change.terms?.[kind]}
          onValue={(count) => {
            const { [kind]: _before, ...others } = change.terms ?? {};
            onChange({ ...change, terms: count === undefined ? others : { ...others, [kind]: count } });
          }}
        />
      ))}
    </ul>
  );
}

interface TermProps {
  readonly kind: ObligationKind;
  readonly policy: Policy;
  readonly value: number | undefined;
  readonly onValue: (count: number | undefined) => void;
}

function TermRow({ kind, policy, value, onValue }: TermProps): ReactNode {
  const say = useSay();
  const id = useId();
  const { locale } = useLanguage();
  const { term, statutory, clause } = policy.obligations[kind];
  const name = OBLIGATION_KINDS[kind][locale];
  if (term.unit === 'setDate')
    return (
      <li>
        <span>{name}</span> <span className="note">{say(T.setDate)}</span>
      </li>
    );
  if (statutory)
    return (
      <li>
        <span>● {name}</span>{' '}
        <span className="note">
          {term.count} {say(unitWord(term.unit, term.count))} · {say(T.own)} {clause}
        </span>
      </li>
    );
  return (
    <li>
      <label htmlFor={id}>{name}</label>
      <span>
        <input
          id={id}
          type="number"
          min={1}
          max={1000}
          className={value === undefined ? '' : 'changed'}
          value={value ?? term.count}
          onChange={(event) => {
            const count = Number(event.target.value);
            const valid = Number.isInteger(count) && count >= 1 && count <= 1000;
            if (valid) onValue(count === term.count ? undefined : count);
          }}
        />{' '}
        {say(unitWord(term.unit, value ?? term.count))}
      </span>
    </li>
  );
}

function Ladder({ policy, change, onChange }: Props): ReactNode {
  const ladder = change.ladder ?? policy.ladder;
  return (
    <ol className="rehearsal-terms">
      {ladder.map(({ workingDays, audience }, index) => (
        <LadderRow
          key={index}
          no={index + 1}
          audience={audience}
          workingDays={workingDays}
          onDays={(days) => {
            const next = ladder.map((step, at) => (at === index ? { ...step, workingDays: days } : step));
            const same = JSON.stringify(next) === JSON.stringify(policy.ladder);
            onChange({ ...change, ladder: same ? undefined : next });
          }}
        />
      ))}
    </ol>
  );
}

interface LadderProps {
  readonly no: number;
  readonly audience: Policy['ladder'][number]['audience'];
  readonly workingDays: number;
  readonly onDays: (days: number) => void;
}

function LadderRow({ no, audience, workingDays, onDays }: LadderProps): ReactNode {
  const say = useSay();
  const id = useId();
  const { locale } = useLanguage();
  const who = audience.map((role) => ROLE_NAMES[role][locale]).join(say(ROLE_SEPARATOR));
  return (
    <li>
      <label htmlFor={id}>{say(T.step, { no, who })}</label>
      <input
        id={id}
        type="number"
        min={1}
        max={1000}
        value={workingDays}
        onChange={(event) => {
          const days = Number(event.target.value);
          if (Number.isInteger(days) && days >= 1 && days <= 1000) onDays(days);
        }}
      />
    </li>
  );
}

interface FlagProps {
  readonly name: string;
  readonly on: boolean;
  readonly onFlip: (on: boolean) => void;
}

function Flag({ name, on, onFlip }: FlagProps): ReactNode {
  return (
    <label className="rehearsal-flag">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => {
          onFlip(event.target.checked);
        }}
      />
      {name}
    </label>
  );
}
