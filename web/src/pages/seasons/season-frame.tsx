import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { ROUNDS_TEXT as T } from '../../text/rounds-text.ts';
import './seasons.css';

interface Props {
  readonly title: string;
  readonly sub?: ReactNode;
  readonly actions?: ReactNode;
  /** Whether it is one round, under the list. */
  readonly one?: boolean;
  readonly children: ReactNode;
}

/** A page of 报送季. */
export function SeasonFrame({ title, sub, actions, one = false, children }: Props): ReactNode {
  const say = useSay();
  const { href } = useScope();
  usePageTitle(title);
  return (
    <div className="page seasons-page">
      <header className="page-head">
        <div>
          {one && (
            <p className="crumbs">
              <Link to={href('/seasons')}>{say(T.title)}</Link>
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
