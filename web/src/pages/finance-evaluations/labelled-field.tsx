import type { ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly children: ReactNode;
}

/** An input under its label. */
export function Labelled({ id, name, children }: Props): ReactNode {
  return (
    <div className="field">
      <label htmlFor={id}>{name}</label>
      {children}
    </div>
  );
}
