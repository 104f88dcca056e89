import type { ReactNode } from 'react';
import { RUNG_EFFECT_NAMES } from '../../../../../domain/policy/choice-names-text.ts';
import type { LadderStep } from '../../../../../domain/policy/policy.ts';
import { ROLE_NAMES, type ROLES } from '../../../../../domain/process/roles.ts';
import { Button } from '../../../blocks/button.tsx';
import { useSay } from '../../../text/language.tsx';
import { POLICY_CHANGE_TEXT as C } from '../../../text/policy-change-text.ts';
import type { Edit } from './edit.ts';
import { ChoiceField, FlagsField, NumberField, ValueField } from './fields.tsx';

const TOLD: readonly (typeof ROLES)[number][] = [
  'unitClerk',
  'unitLeader',
  'financeOfficer',
  'performanceOfficer',
  'financeDirector',
  'supervisingLeader',
];
const MOST_STEPS = 10;

/** When people are reminded, and who is told when something is late. */
export function LadderFields({ policy, change }: Edit): ReactNode {
  const say = useSay();
  const { ladder } = policy;
  const put = (next: readonly LadderStep[]): void => {
    change({ ladder: next });
  };
  return (
    <>
      <div className="ask-grid">
        <ValueField
          at="reminderOffsets"
          label={say(C.reminders)}
          value={policy.reminderOffsets.join(', ')}
          onText={(text) => {
            const offsets = offsetsOf(text);
            if (offsets) change({ reminderOffsets: offsets });
          }}
        />
        <NumberField
          at="nearWorkingDays"
          label={say(C.near)}
          min={0}
          max={60}
          value={policy.nearWorkingDays}
          onNumber={(nearWorkingDays) => {
            change({ nearWorkingDays });
          }}
        />
      </div>
      <ol className="policy-steps">
        {ladder.map((step, index) => (
          <StepFields
            key={index}
            index={index}
            step={step}
            onStep={(next) => {
              put(ladder.map((one, at) => (at === index ? next : one)));
            }}
            onRemove={() => {
              put(ladder.filter((_one, at) => at !== index));
            }}
          />
        ))}
      </ol>
      {ladder.length < MOST_STEPS && (
        <Button
          onClick={() => {
            const workingDays = (ladder.at(-1)?.workingDays ?? 0) + 5;
            put([...ladder, { workingDays, audience: ['supervisingLeader'], effect: 'none' }]);
          }}
        >
          {say(C.addStep)}
        </Button>
      )}
    </>
  );
}

/** Days as people write them, the longest first; undefined where something else stands there. */
function offsetsOf(text: string): readonly number[] | undefined {
  const parts = text.split(/[,，、\s]+/).filter((part) => part !== '');
  const days = parts.map(Number);
  if (days.some((day) => !Number.isInteger(day) || day < 0 || day > 90)) return undefined;
  return [...new Set(days)].toSorted((a, b) => b - a);
}

interface StepProps {
  readonly index: number;
  readonly step: LadderStep;
  readonly onStep: (step: LadderStep) => void;
  readonly onRemove: () => void;
}

function StepFields({ index, step, onStep, onRemove }: StepProps): ReactNode {
  const say = useSay();
  const no = index + 1;
  return (
    <li className="policy-step">
      <b>{say(C.step, { no })}</b>
      <NumberField
        at={`ladder/${String(index)}/workingDays`}
        label={say(C.stepDays)}
        min={1}
        max={1000}
        value={step.workingDays}
        onNumber={(workingDays) => {
          onStep({ ...step, workingDays });
        }}
      />
      <ChoiceField
        at={`ladder/${String(index)}/effect`}
        label={say(C.stepEffect)}
        value={step.effect}
        options={Object.entries(RUNG_EFFECT_NAMES).map(([value, name]) => ({ value, name: say(name) }))}
        onChoice={(effect) => {
          onStep({ ...step, effect: effect as LadderStep['effect'] });
        }}
      />
      <FlagsField
        at={`ladder/${String(index)}/audience`}
        label={say(C.stepWho)}
        chosen={step.audience}
        options={TOLD.map((role) => ({ value: role, name: say(ROLE_NAMES[role]) }))}
        onChosen={(audience) => {
          onStep({ ...step, audience });
        }}
      />
      <button type="button" className="tool" onClick={onRemove}>
        {say(C.removeStep, { no })}
      </button>
    </li>
  );
}
