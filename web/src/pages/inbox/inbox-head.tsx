import { Suspense, type ReactNode } from 'react';
import { Link } from 'react-router';
import { isUnitRole } from '../../../../domain/process/roles.ts';
import type { InboxCounts, InboxSummary, TodoEntry } from '../../api/inbox-answers.ts';
import { later } from '../../blocks/later.tsx';
import { rateText } from '../../blocks/wan.ts';
import { useMe } from '../../session/session.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { INBOX_TEXT as T } from '../../text/inbox-text.ts';
import { headOf } from './head-sentence.ts';
import { workName } from './work-name.ts';

const SeasonBanner = later(async () => (await import('../seasons/season-banner.tsx')).SeasonBanner);

interface Props {
  readonly summary: InboxSummary | undefined;
  readonly counts: InboxCounts | undefined;
  readonly first: TodoEntry | undefined;
}

/** One sentence for the person's role: what is due, and the most urgent of it. */
export function InboxHead({ summary, counts, first }: Props): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { person, grants } = useMe();
  const standing = summary?.standing;
  const sentence = headOf(
    grants.map(({ role }) => role),
    summary,
    counts?.drafting,
  );
  return (
    <>
      <header className="page-head">
        <div>
          <h1>
            {sentence ? say(sentence.text, { name: person.name, ...sentence.values }) : say(T.title)}
            {sentence?.others !== undefined && sentence.others > 0 && say(T.andOthers, { others: sentence.others })}
          </h1>
          <p className="sub">
            {first && say(T.most, { title: first.title, name: workName(first) })}
            {standing && standing.escalated > 0 && (
              <>
                {first && ' · '}
                <Link to={href('/supervision')}>
                  {say(T.escalatedLink, { count: standing.escalated, days: standing.rung })}
                </Link>
              </>
            )}
            {standing && standing.settled > 0 && (
              <>
                {' · '}
                {say(T.punctual, {
                  rate: rateText(standing.inTime, standing.settled),
                  count: standing.settled,
                  rising: standing.rising,
                })}
              </>
            )}
          </p>
        </div>
      </header>
      <UnitRounds />
    </>
  );
}

/** What a unit is asked for now, and how far it is. */
function UnitRounds(): ReactNode {
  const { grants } = useMe();
  if (!grants.every(({ role }) => isUnitRole(role))) return null;
  return (
    <Suspense fallback={null}>
      <SeasonBanner />
    </Suspense>
  );
}
