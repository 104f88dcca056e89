import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Item } from '../../api/item-answers.ts';
import { useScope } from '../../shell/scope.ts';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { useSay } from '../../text/language.tsx';
import { REVIEW_TEXT as T } from '../../text/review-text.ts';
import type { ReviewSubject } from './review-subject.ts';

interface Props {
  readonly item: Item;
  readonly subject: ReviewSubject;
  /** It is the reader's to do, but not on a phone (page.md §6). */
  readonly phone: boolean;
}

/** Why nothing is decided here by the reader, and where to go on. */
export function ReadOnlyNote({ item, subject, phone }: Props): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const command = subject.track === 'amendment' ? 'returnAmendment' : 'returnTargets';
  const act = item.available.find((one) => one.command === command);
  if (subject.stage === 'approve') return null;
  return (
    <section className="panel read-only-note">
      <p>{words()}</p>
      <p>
        <Link to={href(`/items/${item.id}`)}>{say(T.seeItem)}</Link>{' '}
        <Link to={href('/targets', { state: 'pending' })}>{say(T.seeSeason)}</Link>
      </p>
    </section>
  );

  function words(): string {
    if (phone) return say(T.phone);
    if (subject.stage === 'review') return say(T.notMine, { roles: (act?.roleNames ?? []).join(say(ROLE_SEPARATOR)) });
    const track = subject.track === 'amendment' ? 'amendment' : 'main';
    return say(T.nothing, { phase: item.position.find((one) => one.track === track)?.name ?? '' });
  }
}
