import type { ReactNode } from 'react';
import { usePageTitle } from '../../shell/page-title.ts';
import { RoomTabs } from './room-tabs.tsx';
import './plans.css';

interface Props {
  readonly title: string;
  readonly sub?: ReactNode;
  readonly crumbs?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of 财政评价 beside its list: the yearly plan, the samples. */
export function RoomFrame({ title, sub, crumbs, actions, children }: Props): ReactNode {
  usePageTitle(title);
  return (
    <div className="page plans">
      <RoomTabs />
      <header className="page-head">
        <div>
          {crumbs !== undefined && <p className="crumbs">{crumbs}</p>}
          <h1>{title}</h1>
          {sub !== undefined && <p className="sub">{sub}</p>}
        </div>
        {actions}
      </header>
      {children}
    </div>
  );
}
