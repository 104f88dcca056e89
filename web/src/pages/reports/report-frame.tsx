import type { ReactNode } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useScope } from '../../shell/scope.ts';
import { usePageTitle } from '../../shell/page-title.ts';
import { useSay } from '../../text/language.tsx';
import { REPORTS_TEXT as T } from '../../text/reports-text.ts';
import './reports.css';

const TABS = [
  { path: '/reports', name: T.tabRankings, end: true },
  { path: '/reports/lists', name: T.tabLists, end: false },
  { path: '/reports/assessments', name: T.tabAssessments, end: false },
  { path: '/reports/documents', name: T.tabDocuments, end: false },
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
  const { href } = useScope();
  const inRankings = useLocation().pathname.startsWith('/reports/rankings');
  usePageTitle(title);
  return (
    <div className="page reports">
      <nav className="room-tabs" aria-label={say(T.title)}>
        {TABS.map(({ path, name, end }) => (
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
