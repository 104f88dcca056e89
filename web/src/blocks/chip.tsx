import type { ReactNode } from 'react';

interface Props {
  readonly on: boolean;
  readonly name: string;
  readonly onClick: () => void;
}

/** A filter that is on or off. */
export function Chip({ on, name, onClick }: Props): ReactNode {
  return (
    <button type="button" className="chip" aria-pressed={on} onClick={onClick}>
      {name}
    </button>
  );
}
