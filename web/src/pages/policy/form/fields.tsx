import { useState, type ReactNode } from 'react';
import { useTied } from '../../../ask/ask-context.ts';
import type { AskOption } from '../../../ask/ask-fields.tsx';
import { useLangOf } from '../../../blocks/written.tsx';

interface FieldProps {
  /** Where the value stands in the policy, e.g. `ladder/0/workingDays`. */
  readonly at: string;
  readonly label: string;
  /** The label is told, not shown: the row or the column names it. */
  readonly quiet?: boolean;
}

/** Where the server's faults of this value point to. */
function useValue(at: string): ReturnType<typeof useTied> {
  return useTied(`policy/${at}`);
}

function Labelled({ at, label, quiet = false, children }: FieldProps & { readonly children: ReactNode }): ReactNode {
  const { tied, fault } = useValue(at);
  return (
    <div className="field policy-field">
      {!quiet && <label htmlFor={tied.id}>{label}</label>}
      {children}
      {fault !== undefined && (
        <p className="field-fault" id={`${tied.id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

interface TextProps extends FieldProps {
  readonly value: string;
  /** Takes what can be meant; anything else is put back when the field is left. */
  readonly onText: (text: string) => void;
  readonly width?: number;
  readonly numeric?: boolean;
}

/** What is typed stays as it is typed; only what can be meant becomes the value. */
export function ValueField({ value, onText, width, numeric = false, ...field }: TextProps): ReactNode {
  const langOf = useLangOf();
  const { tied } = useValue(field.at);
  const [typed, setTyped] = useState<string>();
  return (
    <Labelled {...field}>
      <input
        {...tied}
        className="input"
        inputMode={numeric ? 'numeric' : 'text'}
        autoComplete="off"
        {...(field.quiet === true && { 'aria-label': field.label })}
        {...(width !== undefined && { style: { width } })}
        lang={langOf(typed ?? value)}
        value={typed ?? value}
        onChange={({ target }) => {
          setTyped(target.value);
          onText(target.value);
        }}
        onBlur={() => {
          setTyped(undefined);
        }}
      />
    </Labelled>
  );
}

interface NumberProps extends FieldProps {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onNumber: (value: number) => void;
}

export function NumberField({ value, min, max, onNumber, ...field }: NumberProps): ReactNode {
  return (
    <ValueField
      {...field}
      numeric
      width={84}
      value={String(value)}
      onText={(text) => {
        const number = Number(text);
        const valid = text.trim() !== '' && Number.isInteger(number) && number >= min && number <= max;
        if (valid) onNumber(number);
      }}
    />
  );
}

interface PercentProps extends FieldProps {
  readonly value: number | null;
  readonly onPercent: (value: number | null) => void;
}

/** A percentage, or none. */
export function PercentField({ value, onPercent, ...field }: PercentProps): ReactNode {
  return (
    <ValueField
      {...field}
      numeric
      width={84}
      value={value === null ? '' : String(value)}
      onText={(text) => {
        const number = Number(text);
        const valid = Number.isFinite(number) && number >= 0 && number <= 100;
        if (valid) onPercent(text.trim() === '' ? null : number);
      }}
    />
  );
}

interface ChoiceProps extends FieldProps {
  readonly value: string;
  readonly options: readonly AskOption[];
  readonly onChoice: (value: string) => void;
}

export function ChoiceField({ value, options, onChoice, ...field }: ChoiceProps): ReactNode {
  const { tied } = useValue(field.at);
  return (
    <Labelled {...field}>
      <select
        {...tied}
        className="native-select"
        {...(field.quiet === true && { 'aria-label': field.label })}
        value={value}
        onChange={({ target }) => {
          onChoice(target.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

interface FlagProps {
  readonly label: string;
  readonly quiet?: string;
  readonly on: boolean;
  readonly onFlip: (on: boolean) => void;
}

/** `quiet` is what is told where the shown label is short. */
export function FlagField({ label, quiet, on, onFlip }: FlagProps): ReactNode {
  return (
    <label className="flag">
      <input
        type="checkbox"
        checked={on}
        {...(quiet !== undefined && { 'aria-label': quiet })}
        onChange={({ target }) => {
          onFlip(target.checked);
        }}
      />
      {label}
    </label>
  );
}

interface FlagsProps<T extends string> extends FieldProps {
  readonly chosen: readonly T[];
  readonly options: readonly { readonly value: T; readonly name: string }[];
  readonly onChosen: (chosen: readonly T[]) => void;
}

/** Any number of several, kept in the order in which they are offered. */
export function FlagsField<T extends string>({ at, label, chosen, options, onChosen }: FlagsProps<T>): ReactNode {
  const { tied, fault } = useValue(at);
  return (
    <fieldset className="field ask-flags" id={tied.id} tabIndex={-1} aria-describedby={tied['aria-describedby']}>
      <legend>{label}</legend>
      {options.map(({ value, name }) => (
        <FlagField
          key={value}
          label={name}
          on={chosen.includes(value)}
          onFlip={(on) => {
            const next = on ? [...chosen, value] : chosen.filter((one) => one !== value);
            onChosen(options.map((option) => option.value).filter((one) => next.includes(one)));
          }}
        />
      ))}
      {fault !== undefined && (
        <p className="field-fault" id={`${tied.id}-fault`}>
          {fault}
        </p>
      )}
    </fieldset>
  );
}
