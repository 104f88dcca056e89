import { useId, type ReactNode } from 'react';

interface Props<V extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly name: string }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** One of a few, side by side: native radio buttons, so the keyboard works as everywhere. */
export function Choice<V extends string>({ label, options, value, onChange }: Props<V>): ReactNode {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => {
              onChange(option.value);
            }}
          />
          <span>{option.name}</span>
        </label>
      ))}
    </fieldset>
  );
}
