import type { ReactNode } from 'react';
import { usePageTitle } from '../../shell/page-title.ts';
import { AnalyticsTabs } from './analytics-tabs.tsx';
import './analytics.css';

interface Props {
  readonly title: string;
  readonly sub?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the analytics, beside the dashboards. */
export function AnalyticsFrame({ title, sub, actions, children }: Props): ReactNode {
  usePageTitle(title);
  return (
    <div className="page analytics">
      <AnalyticsTabs />
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {sub !== undefined && <p className="sub">{sub}</p>}
        </div>
        {actions}
      </header>
      {children}
    </div>
  );
}
