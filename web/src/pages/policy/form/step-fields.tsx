import type { ReactNode } from 'react';
import {
  SIGNING_ROLES,
  type SignerRule,
  type SignOffMode,
  type SignOffStep,
} from '../../../../../domain/policy/sign-off-rule.ts';
import { ROLE_NAMES } from '../../../../../domain/process/roles.ts';
import { LEVEL_UP_NAME, MODE_NAMES, RESUBMIT_NAMES } from '../../../../../domain/sign-off/choice-names-text.ts';
import { CHAIN_RULE_TEXT as C } from '../../../text/chain-rule-text.ts';
import { useSay } from '../../../text/language.tsx';
import { modeOf, withOffices } from './chain-model.ts';
import { ChoiceField, FlagField, FlagsField, NumberField, ValueField } from './fields.tsx';

interface Props {
  /** Where the step stands in the policy. */
  readonly at: string;
  readonly no: number;
  readonly step: SignOffStep;
  readonly onStep: (step: SignOffStep) => void;
  /** Undefined where it is the only one. */
  readonly onRemove: (() => void) | undefined;
}

/** One step of a chain: its name, who signs, when it passes, and what a return leads to. */
export function StepFields({ at, no, step, onStep, onRemove }: Props): ReactNode {
  const say = useSay();
  const { mode, signers } = step;
  return (
    <li className="policy-step">
      <b>{say(C.step, { no })}</b>
      <NameField at={at} locale="zh-CN" step={step} onStep={onStep} />
      <NameField at={at} locale="en" step={step} onStep={onStep} />
      <ChoiceField
        at={`${at}/mode`}
        label={say(C.mode)}
        value={mode.kind}
        options={Object.entries(MODE_NAMES).map(([value, name]) => ({ value, name: say(name) }))}
        onChoice={(kind) => {
          onStep({ ...step, mode: modeOf(kind as SignOffMode['kind']) });
        }}
      />
      {'pass' in mode && (
        <NumberField
          at={`${at}/mode/pass`}
          label={say(C.pass)}
          min={1}
          max={mode.kind === 'percent' ? 100 : 50}
          value={mode.pass}
          onNumber={(pass) => {
            onStep({ ...step, mode: { ...mode, pass } });
          }}
        />
      )}
      <ChoiceField
        at={`${at}/resubmit`}
        label={say(C.resubmit)}
        value={step.resubmit}
        options={Object.entries(RESUBMIT_NAMES).map(([value, name]) => ({ value, name: say(name) }))}
        onChoice={(resubmit) => {
          onStep({ ...step, resubmit: resubmit as SignOffStep['resubmit'] });
        }}
      />
      <FlagsField<SignerRule['office']>
        at={`${at}/signers`}
        label={say(C.signers)}
        chosen={signers.map(({ office }) => office)}
        options={[
          ...SIGNING_ROLES.map((role) => ({ value: role, name: say(ROLE_NAMES[role]) })),
          { value: 'levelUp' as const, name: say(LEVEL_UP_NAME.levelUp) },
        ]}
        onChosen={(offices) => {
          onStep({ ...step, signers: withOffices(signers, offices) });
        }}
      />
      <FlagField
        label={say(C.every)}
        on={signers.some(({ every }) => every)}
        onFlip={(every) => {
          onStep({ ...step, signers: signers.map((one) => ({ ...one, every })) });
        }}
      />
      {onRemove && (
        <button type="button" className="tool" onClick={onRemove}>
          {say(C.removeStep, { no })}
        </button>
      )}
    </li>
  );
}

type NameProps = Pick<Props, 'at' | 'step' | 'onStep'> & { readonly locale: keyof SignOffStep['name'] };

function NameField({ at, locale, step, onStep }: NameProps): ReactNode {
  const say = useSay();
  return (
    <ValueField
      at={`${at}/name/${locale}`}
      label={say(locale === 'en' ? C.nameEn : C.nameZh)}
      width={120}
      value={step.name[locale]}
      onText={(text) => {
        if (text.trim() !== '') onStep({ ...step, name: { ...step.name, [locale]: text } });
      }}
    />
  );
}
