import type { ReactNode } from 'react';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import './security.css';
import { FactorPanel } from './factor-panel.tsx';
import { OwnEvents } from './own-events.tsx';
import { SessionsPanel } from './sessions-panel.tsx';
import { useSecurity } from './use-security.ts';

/** What protects my account: second factor, sessions, and what was lately done to it. */
export function SecuritySection(): ReactNode {
  const security = useSecurity();
  if (security.isPending) return <Skeleton rows={4} height={60} />;
  if (!security.data) return <ReadError error={security.error} onRetry={() => void security.refetch()} />;
  const { factor, sessions, events } = security.data;
  return (
    <>
      <FactorPanel factor={factor} />
      <SessionsPanel sessions={sessions} />
      <OwnEvents events={events} />
    </>
  );
}
