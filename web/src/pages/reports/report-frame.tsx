import type { ReactNode } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useHolds } from '../../session/session.ts';
import { useScope } from '../../shell/scope.ts';
import { usePageTitle } from '../../shell/page-title.ts';
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

interface Props {
  readonly title: string;
  readonly sub?: ReactNode;
  readonly actions?: ReactNode;
  readonly crumbs?: ReactNode;
  readonly children: ReactNode;
}

/** A page of 排名与报告, with its rooms side by side above it. */
export function ReportFrame({ title, sub, actions, crumbs, children }: Props): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const { href } = useScope();
  const inRankings = useLocation().pathname.startsWith('/reports/rankings');
  const tabs = TABS.filter(({ permission }) => holds(permission));
  usePageTitle(title);
  return (
    <div className="page reports">
      {tabs.length > 1 && (
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
      )}
      <header className="page-head">
        <div>
          {crumbs !== undefined && <p className="crumbs">{crumbs}</p>}
          <h1>{title}</h1>
          {sub !== undefined && <p className="sub">{sub}</p>}
        </div>
        {actions !== undefined && <div className="report-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
