import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { SUPERVISION_TEXT as T } from '../../text/supervision-text.ts';
import { SupervisionTabs } from './supervision-tabs.tsx';
import './supervision.css';

interface Props {
  readonly title: string;
  readonly sub?: ReactNode;
  readonly actions?: ReactNode;
  /** Whether it is one matter, under the list. */
  readonly one?: boolean;
  readonly children: ReactNode;
}

/** A page of supervised matters, beside the board of overdue deadlines. */
export function SupervisionFrame({ title, sub, actions, one = false, children }: Props): ReactNode {
  const say = useSay();
  const { href } = useScope();
  usePageTitle(title);
  return (
    <div className="page supervision-page">
      <SupervisionTabs />
      <header className="page-head">
        <div>
          {one && (
            <p className="crumbs">
              <NavLink to={href('/supervision/matters')} end>
                {say(T.tabMatters)}
              </NavLink>
            </p>
          )}
          <h1>{title}</h1>
          {sub !== undefined && <p className="sub">{sub}</p>}
        </div>
        {actions}
      </header>
      {children}
    </div>
  );
}
