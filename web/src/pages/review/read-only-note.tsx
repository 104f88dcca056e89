import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ClosedActs } from '../../acts/closed-acts.tsx';
import type { Item } from '../../api/item-answers.ts';
import { useScope } from '../../shell/scope.ts';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { useSay } from '../../text/language.tsx';
import { REVIEW_TEXT as T } from '../../text/review-text.ts';
import { answersOf, type ReviewSubject } from './review-subject.ts';

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
  const answers = answersOf(item, subject);
  const closed = answers.filter((act) => act.closed !== undefined);
  if (subject.stage === 'approve') return null;
  return (
    <section className="panel read-only-note">
      {!phone && closed.length > 0 ? <ClosedActs acts={closed} /> : <p>{words()}</p>}
      <p>
        <Link to={href(`/items/${item.id}`)}>{say(T.seeItem)}</Link>{' '}
        <Link to={href('/targets', { state: 'pending' })}>{say(T.seeSeason)}</Link>
      </p>
    </section>
  );

  function words(): string {
    if (phone) return say(T.phone);
    const roles = (answers[0]?.roleNames ?? []).join(say(ROLE_SEPARATOR));
    if (subject.stage === 'review' && roles !== '') return say(T.notMine, { roles });
    const track = subject.track === 'amendment' ? 'amendment' : 'main';
    return say(T.nothing, { phase: item.position.find((one) => one.track === track)?.name ?? '' });
  }
}
