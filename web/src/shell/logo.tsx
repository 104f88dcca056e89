import type { ReactNode } from 'react';
import { COLOURS } from '../theme/tokens.ts';

/** The closed loop with its one open point. */
export function Logo(): ReactNode {
  return (
    <svg className="logo" width="20" height="20" viewBox="0 0 24 24" fill="none" aria-hidden>
      <circle
        cx="12"
        cy="12"
        r="8"
        stroke={COLOURS.brand}
        strokeWidth="4"
        strokeDasharray="42 9"
        transform="rotate(-40 12 12)"
      />
      <circle cx="18.6" cy="7" r="2.2" fill={COLOURS.overdue} />
    </svg>
  );
}
