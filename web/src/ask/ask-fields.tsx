import type { ReactNode } from 'react';
import { DateField } from '../blocks/date-field.tsx';
import { FieldFault } from '../blocks/field-fault.tsx';
import { TextArea } from '../blocks/text-area.tsx';
import { useLangOf } from '../blocks/written.tsx';
import { useSay } from '../text/language.tsx';
import { ASK_TEXT as T } from '../text/ask-text.ts';
import { useAskForm, useTied } from './ask-context.ts';

interface FieldProps {
  /** The place in what is sent. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

function Field({ name, label, hint, children }: FieldProps & { readonly children: ReactNode }): ReactNode {
  const { tied, fault } = useTied(name);
  return (
    <div className="field">
      <label htmlFor={tied.id}>
        {label}
        {hint !== undefined && <span className="note"> {hint}</span>}
      </label>
      {children}
      <FieldFault of={tied.id} fault={fault} />
    </div>
  );
}

interface TextProps extends FieldProps {
  readonly type?: 'text' | 'password' | 'search' | 'email' | 'time';
  readonly autoComplete?: string;
  readonly placeholder?: string;
}

/** One line: a text or a password. */
export function AskText({ type = 'text', autoComplete = 'off', placeholder, ...field }: TextProps): ReactNode {
  const langOf = useLangOf();
  const { value, write } = useAskForm();
  const { tied } = useTied(field.name);
  return (
    <Field {...field}>
      <input
        {...tied}
        type={type}
        autoComplete={autoComplete}
        className="input"
        lang={langOf(value[field.name] ?? '')}
        value={value[field.name] ?? ''}
        {...(placeholder !== undefined && { placeholder })}
        onChange={({ target }) => {
          write(field.name, target.value);
        }}
      />
    </Field>
  );
}

/** A date. */
export function AskDate(field: FieldProps): ReactNode {
  const { value, write } = useAskForm();
  const { tied } = useTied(field.name);
  return (
    <Field {...field}>
      <DateField
        {...tied}
        value={value[field.name] ?? ''}
        onChange={(date) => {
          write(field.name, date);
        }}
      />
    </Field>
  );
}

/** Several lines. */
export function AskArea({ rows = 2, ...field }: FieldProps & { readonly rows?: number }): ReactNode {
  const { value, write } = useAskForm();
  const { tied } = useTied(field.name);
  return (
    <Field {...field}>
      <TextArea
        {...tied}
        value={value[field.name] ?? ''}
        minRows={rows}
        maxRows={16}
        onChange={({ target }) => {
          write(field.name, target.value);
        }}
      />
    </Field>
  );
}

export interface AskOption {
  readonly value: string;
  readonly name: string;
}

/** One of several. */
export function AskSelect({
  options,
  required = false,
  ...field
}: FieldProps & { readonly options: readonly AskOption[]; readonly required?: boolean }): ReactNode {
  const langOf = useLangOf();
  const say = useSay();
  const { value, write } = useAskForm();
  const { tied } = useTied(field.name);
  return (
    <Field {...field}>
      <select
        {...tied}
        className="native-select"
        value={value[field.name] ?? ''}
        onChange={({ target }) => {
          write(field.name, target.value);
        }}
      >
        {!required && <option value="">{say(T.choose)}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={langOf(option.name)}>
            {option.name}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** More boxes than a line or two stand in columns, so that the eye finds one. */
const MANY = 8;

/** Any number of several, kept as their values joined by commas. */
export function AskFlags({ options, ...field }: FieldProps & { readonly options: readonly AskOption[] }): ReactNode {
  const { value, write } = useAskForm();
  const { tied, fault } = useTied(field.name);
  const chosen = listOf(value[field.name]);
  return (
    <fieldset
      className={`field ask-flags${options.length > MANY ? ' ask-flags-many' : ''}`}
      id={tied.id}
      tabIndex={-1}
      aria-describedby={tied['aria-describedby']}
    >
      <legend>
        {field.label}
        {field.hint !== undefined && <span className="note"> {field.hint}</span>}
      </legend>
      {options.map((option) => (
        <label key={option.value} className="flag">
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={({ target }) => {
              const rest = chosen.filter((one) => one !== option.value);
              write(field.name, (target.checked ? [...rest, option.value] : rest).join(','));
            }}
          />
          {option.name}
        </label>
      ))}
      <FieldFault of={tied.id} fault={fault} />
    </fieldset>
  );
}

/** What `AskFlags` keeps, as a list. */
export function listOf(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : text.split(',');
}
