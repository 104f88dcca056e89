import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { UNCLASSED } from '../../../../domain/follow-up/problem-category.ts';
import { useScope } from '../../shell/scope.ts';
import { ANALYTICS_TEXT as T } from '../../text/analytics-text.ts';
import { useSay } from '../../text/language.tsx';

/** What no class counts, said so that the classes are not taken for all there is. */
export function Unclassed({ count, year }: { readonly count: number; readonly year: number }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  if (count === 0) return null;
  const rows = { what: 'problems', category: UNCLASSED, y: String(year) };
  return (
    <p className="note analytics-note">
      <Link to={href('/dashboards/rows', rows)}>{say(T.unclassedMore, { count })}</Link>
    </p>
  );
}
