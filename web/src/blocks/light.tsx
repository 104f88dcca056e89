import type { ReactNode } from 'react';
import { useSay } from '../text/language.tsx';
import { LIGHT_TEXT as T } from '../text/light-text.ts';
import { isUncounted, type LightGroup, type Standing } from './light-of.ts';

/** The shapes: a state is never said by colour alone. */
export const SHAPES = ['dot', 'triangle', 'diamond', 'check', 'lateDiamond', 'bars', 'ring'] as const;
export type Shape = (typeof SHAPES)[number];

export const SHAPE_OF = {
  overdue: 'diamond',
  today: 'triangle',
  near: 'triangle',
  later: 'dot',
  none: 'bars',
} as const satisfies Record<LightGroup, Shape>;

const PATHS = {
  dot: <circle cx="5.5" cy="5.5" r="4.5" />,
  triangle: <path d="M5.5 0.8 10.8 10.2H0.2Z" />,
  diamond: <path d="M5.5 0.2 10.8 5.5 5.5 10.8 0.2 5.5Z" />,
  lateDiamond: <path d="M5.5 0.2 10.8 5.5 5.5 10.8 0.2 5.5Z" />,
  check: <path d="M1.4 5.8 4.2 8.6 9.6 2.6" fill="none" stroke="currentColor" strokeWidth="2" />,
  bars: <path d="M2 1h2.4v9H2zM6.6 1H9v9H6.6z" />,
  ring: (
    <circle cx="5.5" cy="5.5" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.3" strokeDasharray="2 1.3" />
  ),
} as const satisfies Record<Shape, ReactNode>;

/** One of the state shapes, 11 px; always beside its word. */
export function ShapeIcon({ shape }: { readonly shape: Shape }): ReactNode {
  return (
    <svg className={`shape shape-${shape}`} width="11" height="11" viewBox="0 0 11 11" aria-hidden fill="currentColor">
      {PATHS[shape]}
    </svg>
  );
}

interface LightProps {
  readonly standing: Standing;
  /** The policy ends days with the close of business. */
  readonly closes?: boolean;
}

/** A running clock as shape, word and colour: 剩 12 个工作日, 今天 24:00 到期, 逾期 15 个工作日. */
export function Light({ standing, closes = false }: LightProps): ReactNode {
  const say = useSay();
  const { group, days } = standing;
  const said = words();
  return (
    <span className={`light light-${group}${said === '' ? ' light-bare' : ''}`}>
      <ShapeIcon shape={SHAPE_OF[group]} />
      {said}
    </span>
  );

  function words(): string {
    switch (group) {
      case 'overdue':
        return say(T.overdue, { days: Math.max(1, days) });
      case 'today':
        return say(closes ? T.todayClose : T.today);
      case 'none':
        return say(T.noClock);
      default:
        if (days === 0) return say(standing.worksToday === true ? T.lastDay : T.noDay);
        return isUncounted(standing) ? '' : say(T.left, { days });
    }
  }
}
