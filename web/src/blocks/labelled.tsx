import type { ReactNode } from 'react';
import { FieldFault } from './field-fault.tsx';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  /** The input, tied to its label, hint and fault. */
  readonly children: (tied: {
    readonly id: string;
    readonly 'aria-invalid'?: true;
    readonly 'aria-describedby'?: string;
  }) => ReactNode;
}

/** A field with its label, what helps to fill it in, and what is wrong with it. */
export function Labelled({ id, label, hint, fault, children }: Props): ReactNode {
  const described = [
    ...(fault === undefined ? [] : [`${id}-fault`]),
    ...(hint === undefined ? [] : [`${id}-hint`]),
  ].join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        ...(fault !== undefined && { 'aria-invalid': true }),
        ...(described !== '' && { 'aria-describedby': described }),
      })}
      <FieldFault of={id} fault={fault} />
      {hint !== undefined && (
        <p className="note" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
