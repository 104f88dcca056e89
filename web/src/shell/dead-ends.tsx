import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Empty } from '../blocks/states.tsx';
import { useMe } from '../session/session.ts';
import { useSay } from '../text/language.tsx';
import { SESSION_TEXT } from '../text/session-text.ts';
import { STATE_TEXT as T } from '../text/state-text.ts';
import { usePageTitle } from './page-title.ts';
import { useScope } from './scope.ts';

/** No such page, or not in scope: both look the same. */
export function NotFound(): ReactNode {
  const say = useSay();
  const { href } = useScope();
  usePageTitle(say(T.notFound));
  return (
    <div className="page">
      <header className="page-head">
        <h1>{say(T.notFound)}</h1>
      </header>
      <Empty title={say(T.notFoundWhy)} action={<Link to={href('/')}>{say(T.home)}</Link>} />
    </div>
  );
}

/** Somebody whose roles have no page yet. */
export function NoWork(): ReactNode {
  const say = useSay();
  const { grants } = useMe();
  const roles = [...new Set(grants.map(({ roleName }) => roleName))].join(' · ');
  usePageTitle('');
  return (
    <div className="page">
      <header className="page-head">
        <h1>{say(SESSION_TEXT.noWork)}</h1>
      </header>
      <Empty title={say(SESSION_TEXT.noWorkWhy, { roles })} />
    </div>
  );
}
