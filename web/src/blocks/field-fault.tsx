import type { ReactNode } from 'react';

interface Props {
  /** The id of its input, which names it as what describes it. */
  readonly of: string;
  readonly fault: string | undefined;
}

/** What is wrong with a field, below it. */
export function FieldFault({ of, fault }: Props): ReactNode {
  if (fault === undefined) return null;
  return (
    <p className="field-fault" id={`${of}-fault`}>
      {fault}
    </p>
  );
}
