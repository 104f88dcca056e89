import type { ComponentProps, ReactNode } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useHolds } from '../../session/session.ts';
import { PageFrame } from '../../shell/page-frame.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { REPORTS_TEXT as T } from '../../text/reports-text.ts';
import './reports.css';

const TABS = [
  { path: '/reports', name: T.tabRankings, end: true, permission: 'ranking.read' },
  { path: '/reports/lists', name: T.tabLists, end: false, permission: 'ranking.read' },
  { path: '/reports/assessments', name: T.tabAssessments, end: false, permission: 'ranking.read' },
  { path: '/reports/documents', name: T.tabDocuments, end: false, permission: 'ranking.read' },
  { path: '/performance-reports', name: T.tabReports, end: false, permission: 'report.read' },
] as const;

/** A page of 排名与报告, with its rooms side by side above it. */
export function ReportFrame({ actions, ...page }: Omit<ComponentProps<typeof PageFrame>, 'room' | 'tabs'>): ReactNode {
  return (
    <PageFrame
      room="reports"
      tabs={<ReportTabs />}
      actions={actions !== undefined && <div className="report-actions">{actions}</div>}
      {...page}
    />
  );
}

function ReportTabs(): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const { href } = useScope();
  const inRankings = useLocation().pathname.startsWith('/reports/rankings');
  const tabs = TABS.filter(({ permission }) => holds(permission));
  if (tabs.length <= 1) return null;
  return (
    <nav className="room-tabs" aria-label={say(T.title)}>
      {tabs.map(({ path, name, end }) => (
        <NavLink
          key={path}
          to={href(path)}
          end={end}
          className={({ isActive }) => (isActive || (end && inRankings) ? 'active' : '')}
        >
          {say(name)}
        </NavLink>
      ))}
    </nav>
  );
}
