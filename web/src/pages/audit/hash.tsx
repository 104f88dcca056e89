import type { ReactNode } from 'react';

const SHOWN = 10;

/** A link of a chain: enough of it to compare at a glance, all of it to copy. */
export function Hash({ hash }: { readonly hash: string }): ReactNode {
  const [name = '', digits = ''] = hash.split(':');
  return (
    <code className="mono" title={hash}>
      {name}:{digits.slice(0, SHOWN)}…
    </code>
  );
}
