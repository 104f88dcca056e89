import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useHolds } from '../../session/session.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { PLAN_TEXT as T } from '../../text/plan-text.ts';

const TABS = [
  { path: '/finance-evaluations', name: T.tabEvaluations, end: true },
  { path: '/finance-evaluations/plan', name: T.tabPlan, end: false },
  { path: '/finance-evaluations/samples', name: T.tabSamples, end: false },
] as const;

/** The rooms of 财政评价, for whoever may read a bureau as a whole; others have the list alone. */
export function RoomTabs(): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const { href } = useScope();
  if (!holds('ranking.read')) return null;
  return (
    <nav className="room-tabs" aria-label={say(T.rooms)}>
      {TABS.map(({ path, name, end }) => (
        <NavLink key={path} to={href(path)} end={end} className={({ isActive }) => (isActive ? 'active' : '')}>
          {say(name)}
        </NavLink>
      ))}
    </nav>
  );
}
