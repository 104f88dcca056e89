import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useHolds } from '../../session/session.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { SUPERVISION_TEXT as T } from '../../text/supervision-text.ts';

/** The two rooms of 督办: deadlines that have run out, and the matters that a leader supervises. */
export function SupervisionTabs(): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const { href } = useScope();
  if (!holds('board.read')) return null;
  return (
    <nav className="room-tabs no-print" aria-label={say(T.tabs)}>
      <NavLink to={href('/supervision')} end className={({ isActive }) => (isActive ? 'active' : '')}>
        {say(T.tabBoard)}
      </NavLink>
      <NavLink to={href('/supervision/matters')} className={({ isActive }) => (isActive ? 'active' : '')}>
        {say(T.tabMatters)}
      </NavLink>
    </nav>
  );
}
