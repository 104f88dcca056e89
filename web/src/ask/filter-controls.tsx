import { useEffect, useId, useState, type ReactNode } from 'react';
import { DateField } from '../blocks/date-field.tsx';
import { useLangOf } from '../blocks/written.tsx';
import type { AskOption } from './ask-fields.tsx';

/** Typed words are looked for after a pause, not after every key. */
const AFTER_MS = 350;

interface TextProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** A filter that is typed. */
export function FilterText({ label, value = '', onChange }: TextProps): ReactNode {
  const id = useId();
  const langOf = useLangOf();
  const [typed, setTyped] = useState({ text: value, of: value });
  // The address may change without the field: by a saved search, or by going back.
  const text = typed.of === value ? typed.text : value;
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => {
      onChange(text.trim());
    }, AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [text, value, onChange]);
  return (
    <span className="filter-text">
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <input
        id={id}
        type="search"
        className="input"
        lang={langOf(text)}
        value={text}
        placeholder={label}
        onChange={({ target }) => {
          setTyped({ text: target.value, of: value });
        }}
      />
    </span>
  );
}

/** A filter by a date. */
export function FilterDate({ label, value = '', onChange }: TextProps): ReactNode {
  const id = useId();
  return (
    <span className="filter-text">
      <label htmlFor={id} className="note">
        {label}
      </label>
      <DateField id={id} value={value} onChange={onChange} />
    </span>
  );
}

interface PickProps {
  /** Names the filter, and stands for its not being set. */
  readonly label: string;
  readonly options: readonly AskOption[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** A filter of a few values. */
export function FilterPick({ label, options, value = '', onChange }: PickProps): ReactNode {
  const langOf = useLangOf();
  return (
    <select
      className="native-select"
      aria-label={label}
      value={value}
      onChange={({ target }) => {
        onChange(target.value);
      }}
    >
      <option value="">{label}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value} lang={langOf(option.name)}>
          {option.name}
        </option>
      ))}
    </select>
  );
}
