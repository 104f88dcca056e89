import type { ReactNode } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useHolds } from '../session/session.ts';
import { NotFound } from './dead-ends.tsx';
import { permissionOf } from './entries.ts';

/** A page that the person may not use is no page for him, by its address either: said once, with nothing around it. */
export function PageGate(): ReactNode {
  const holds = useHolds();
  const { pathname } = useLocation();
  const needed = permissionOf(pathname);
  return needed === undefined || holds(needed) ? <Outlet /> : <NotFound />;
}
