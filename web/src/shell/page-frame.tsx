import type { ReactNode } from 'react';
import { usePageTitle } from './page-title.ts';

interface Props {
  /** The room's own class: its folder's style sheet goes by it. */
  readonly room: string;
  /** Rooms side by side, above the head. */
  readonly tabs?: ReactNode;
  /** Where the page lies below others. */
  readonly crumbs?: ReactNode;
  readonly title: string;
  readonly sub?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of a room: its head, and its title in the browser. */
export function PageFrame({ room, tabs, crumbs, title, sub, actions, children }: Props): ReactNode {
  usePageTitle(title);
  return (
    <div className={`page ${room}`}>
      {tabs}
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
