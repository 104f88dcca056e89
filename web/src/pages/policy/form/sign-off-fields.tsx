import { useId, type ReactNode } from 'react';
import { SIGNING_ROLES, type SignOffRule } from '../../../../../domain/policy/sign-off-rule.ts';
import { ROLE_NAMES } from '../../../../../domain/process/roles.ts';
import { useTied } from '../../../ask/ask-context.ts';
import { Button } from '../../../blocks/button.tsx';
import { CHAIN_RULE_TEXT as C } from '../../../text/chain-rule-text.ts';
import { useSay } from '../../../text/language.tsx';
import { SIGNABLE_GROUPS, signableName } from '../signable-name.ts';
import { newChain, signable, withNewStep } from './chain-model.ts';
import type { Edit } from './edit.ts';
import { FlagsField } from './fields.tsx';
import { StepFields } from './step-fields.tsx';

const MOST_STEPS = 10;
const NEW_STEP = { 'zh-CN': C.newStepZh['zh-CN'], en: C.newStepEn.en };

/** Which acts of which matters need signatures, and whose, step by step. */
export function SignOffFields({ policy, change }: Edit): ReactNode {
  const say = useSay();
  const { signOff } = policy;
  const put = (command: string, rule: SignOffRule | undefined): void => {
    const { [command]: _was, ...others } = signOff;
    change({ signOff: rule ? { ...signOff, [command]: rule } : others });
  };
  return (
    <>
      <p className="note">{say(C.why)}</p>
      {Object.entries(signOff).map(([command, rule]) => (
        <ChainFields
          key={command}
          command={command}
          rule={rule}
          onRule={(next) => {
            put(command, next);
          }}
        />
      ))}
      <AddChain
        taken={Object.keys(signOff)}
        onAdd={(command) => {
          put(command, newChain(NEW_STEP));
        }}
      />
    </>
  );
}

interface AddProps {
  readonly taken: readonly string[];
  readonly onAdd: (command: string) => void;
}

function AddChain({ taken, onAdd }: AddProps): ReactNode {
  const say = useSay();
  const id = useId();
  return (
    <div className="field policy-field">
      <label htmlFor={id}>{say(C.addAct)}</label>
      <select
        id={id}
        className="native-select"
        value=""
        onChange={({ target }) => {
          if (target.value !== '') onAdd(target.value);
        }}
      >
        <option value="">{say(C.choose)}</option>
        {signable().map((commands, index) => (
          <optgroup key={SIGNABLE_GROUPS[index]?.en} label={SIGNABLE_GROUPS[index] ? say(SIGNABLE_GROUPS[index]) : ''}>
            {commands
              .filter((command) => !taken.includes(command))
              .map((command) => (
                <option key={command} value={command}>
                  {signableName(command, say)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

interface ChainProps {
  readonly command: string;
  readonly rule: SignOffRule;
  /** Undefined takes the chain away. */
  readonly onRule: (rule: SignOffRule | undefined) => void;
}

function ChainFields({ command, rule, onRule }: ChainProps): ReactNode {
  const say = useSay();
  const act = signableName(command, say);
  const at = `signOff/${command}`;
  const { tied, fault } = useTied(`policy/${at}`);
  const { steps } = rule;
  const offices = SIGNING_ROLES.map((role) => ({ value: role, name: say(ROLE_NAMES[role]) }));
  return (
    <section className="policy-chain" id={tied.id} tabIndex={-1} aria-label={say(C.chainOf, { act })}>
      <h3>{say(C.chainOf, { act })}</h3>
      {fault !== undefined && <p className="field-fault">{fault}</p>}
      <FlagsField
        at={`${at}/proposedBy`}
        label={say(C.proposedBy)}
        chosen={rule.proposedBy ?? []}
        options={offices}
        onChosen={(proposedBy) => {
          const { proposedBy: _was, ...rest } = rule;
          onRule(proposedBy.length === 0 ? rest : { ...rest, proposedBy: [...proposedBy] });
        }}
      />
      <ol className="policy-steps">
        {steps.map((step, index) => (
          <StepFields
            key={step.key}
            at={`${at}/steps/${String(index)}`}
            no={index + 1}
            step={step}
            onStep={(next) => {
              onRule({ ...rule, steps: steps.map((one, place) => (place === index ? next : one)) });
            }}
            onRemove={
              steps.length === 1
                ? undefined
                : () => {
                    onRule({ ...rule, steps: steps.filter((_one, place) => place !== index) });
                  }
            }
          />
        ))}
      </ol>
      <FlagsField
        at={`${at}/copies`}
        label={say(C.copies)}
        chosen={rule.copies}
        options={offices}
        onChosen={(copies) => {
          onRule({ ...rule, copies: [...copies] });
        }}
      />
      <div className="act-buttons">
        {steps.length < MOST_STEPS && (
          <Button
            onClick={() => {
              onRule({ ...rule, steps: withNewStep(steps, NEW_STEP) });
            }}
          >
            {say(C.addStep)}
          </Button>
        )}
        <Button
          onClick={() => {
            onRule(undefined);
          }}
        >
          {say(C.removeChain, { act })}
        </Button>
      </div>
    </section>
  );
}
