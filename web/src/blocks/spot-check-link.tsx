import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Item } from '../api/item-answers.ts';
import { useScope } from '../shell/scope.ts';
import { useSay } from '../text/language.tsx';
import { SPOT_CHECK_TEXT as T } from '../text/spot-check-text.ts';

/** That an item is being checked or has been, and the way there; absent where it never was. */
export function SpotCheckLink({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { spotCheck, spotChecks } = item.details;
  if (!spotCheck && spotChecks.length === 0) return null;
  return (
    <p className="spot-check-link">
      {spotCheck && <span className="tag tag-near">{say(T.running)}</span>}
      {spotChecks.length > 0 && <span className="muted">{say(T.count, { count: spotChecks.length })}</span>}
      <Link to={href(`/items/${item.id}/spot-check`)}>{say(T.open)}</Link>
    </p>
  );
}
