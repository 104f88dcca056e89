import type { ReactNode } from 'react';
import type { Bilingual } from '../../../domain/locale.ts';
import { DateField } from '../blocks/date-field.tsx';
import { TextArea } from '../blocks/text-area.tsx';
import { useLangOf } from '../blocks/written.tsx';
import { useSay } from '../text/language.tsx';
import { ACTUAL_MODES, FORM_TEXT as T, OPTION_NAMES } from '../text/field-text.ts';
import { fieldId, useForm } from './field-context.tsx';
import type { PickSource } from './field-spec.ts';
import { isGroup, pointerOf, type FormPath } from './form-value.ts';

interface InputProps {
  readonly path: FormPath;
}

/** What every input needs: its text, how to change it, and how it is tied to its label and its fault. */
function useInput(path: FormPath, labelled: FormPath = path) {
  const { id: formId, read, write, faults } = useForm();
  const id = fieldId(formId, labelled);
  const value = read(path);
  const faulty = faults.has(pointerOf(path));
  return {
    value: typeof value === 'string' ? value : '',
    change: (text: string) => {
      write(path, text);
    },
    faulty,
    tied: { id, ...(faulty && { 'aria-invalid': true, 'aria-describedby': `${id}-fault` }) },
  };
}

interface LineProps extends InputProps {
  readonly name: string;
  readonly numeric?: boolean;
  /** The place whose label this is, where it is part of a larger value. */
  readonly labelled?: FormPath;
}

export function LineInput({ path, name, numeric = false, labelled = path }: LineProps): ReactNode {
  const say = useSay();
  const langOf = useLangOf();
  const { value, change, tied } = useInput(path, labelled);
  return (
    <input
      {...tied}
      className={numeric ? 'input number' : 'input'}
      lang={langOf(value)}
      value={value}
      inputMode={numeric ? 'decimal' : 'text'}
      {...(name === 'documentNumber' && { placeholder: say(T.numberExample) })}
      onChange={({ target }) => {
        change(target.value);
      }}
    />
  );
}

export function TextInput({ path }: InputProps): ReactNode {
  const { value, change, tied } = useInput(path);
  return (
    <TextArea
      {...tied}
      value={value}
      minRows={2}
      maxRows={12}
      onChange={({ target }) => {
        change(target.value);
      }}
    />
  );
}

export function DateInput({ path }: InputProps): ReactNode {
  const { value, change, tied } = useInput(path);
  return <DateField {...tied} value={value} onChange={change} />;
}

interface SelectProps extends InputProps {
  readonly options: readonly { readonly value: string; readonly name: string }[];
}

function SelectInput({ path, options }: SelectProps): ReactNode {
  const langOf = useLangOf();
  const say = useSay();
  const { value, change, tied } = useInput(path);
  return (
    <select
      {...tied}
      className="native-select"
      value={value}
      onChange={({ target }) => {
        change(target.value);
      }}
    >
      <option value="">{say(T.choose)}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value} lang={langOf(option.name)}>
          {option.name}
        </option>
      ))}
    </select>
  );
}

export function ChoiceInput({
  path,
  name,
  options,
}: InputProps & { readonly name: string; readonly options: readonly string[] }): ReactNode {
  const say = useSay();
  const names: Readonly<Record<string, Bilingual>> = OPTION_NAMES[name] ?? {};
  const named = options.map((value) => ({ value, name: names[value] ? say(names[value]) : value }));
  return <SelectInput path={path} options={named} />;
}

/** What the matter has to choose from; an indicator that is not known yet is typed. */
export function PickInput({ path, from }: InputProps & { readonly from: PickSource }): ReactNode {
  const say = useSay();
  const options = useForm().options(from, path);
  if (from === 'indicator' && options.length === 0) return <LineInput path={path} name="key" />;
  if (from === 'version' && options.length === 0) return <p className="note">{say(T.noVersion)}</p>;
  return <SelectInput path={path} options={options} />;
}

export function FlagInput({ name, path }: InputProps & { readonly name: string }): ReactNode {
  const { id, read, write } = useForm();
  return (
    <label className="flag">
      <input
        type="checkbox"
        id={fieldId(id, path)}
        checked={read(path) === true}
        onChange={({ target }) => {
          write(path, target.checked);
        }}
      />
      {name}
    </label>
  );
}

/** An actual value: the text of the cell, or a judgement where no number can decide. */
export function ActualInput({ path }: InputProps): ReactNode {
  const say = useSay();
  const { id, read, write } = useForm();
  const value = read(path);
  const group = isGroup(value) ? value : {};
  const mode = typeof group['mode'] === 'string' && group['mode'] !== '' ? group['mode'] : 'text';
  return (
    <span className="actual-input">
      {mode === 'text' && <LineInput path={[...path, 'text']} labelled={path} name="actual" />}
      <select
        id={mode === 'text' ? `${fieldId(id, path)}-mode` : fieldId(id, path)}
        className="native-select"
        aria-label={say(ACTUAL_MODES.text)}
        value={mode}
        onChange={({ target }) => {
          write([...path, 'mode'], target.value);
        }}
      >
        {Object.entries(ACTUAL_MODES).map(([key, name]) => (
          <option key={key} value={key}>
            {say(name)}
          </option>
        ))}
      </select>
      {mode.endsWith('chieved') && (
        <span className="percent-input">
          <LineInput path={[...path, 'percent']} name="percent" numeric />%
        </span>
      )}
    </span>
  );
}
