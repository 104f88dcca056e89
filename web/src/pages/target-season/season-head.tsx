import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Season } from '../../api/season-answers.ts';
import { dayWords } from '../../blocks/date-words.ts';
import { wanText } from '../../blocks/wan.ts';
import { useHolds, useMe } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { SEASON_TEXT as T } from '../../text/season-text.ts';
import { TRANSFER_TEXT } from '../../text/transfer-text.ts';
import { seasonSentence } from './season-sentence.ts';
import { useSeasonYear } from './use-season.ts';

/** One sentence: how many have submitted and how long the others have; then what is overdue, and the money. */
export function SeasonHead({ season }: { readonly season: Season | undefined }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const today = useToday();
  const year = useSeasonYear();
  const told = season && seasonSentence(season, today);
  const requested = season?.states.reduce(
    (sum, { state, requestedFen }) => sum + (state === 'refused' ? 0 : requestedFen),
    0,
  );
  return (
    <header className="page-head">
      <div>
        <p className="crumbs">{say(T.title)}</p>
        <h1>
          {say(T.year, { year })}
          {told && ` · ${say(T[told.kind], { submitted: told.submitted, expected: told.expected, days: told.days })}`}
        </h1>
        {told && told.kind !== 'none' && (
          <p className="sub season-facts">
            {told.overdue > 0 && <b className="season-overdue">{say(T.overdue, { count: told.overdue })}</b>}
            {told.nextDue && <span>{say(T.until, { date: dayWords(told.nextDue, today.today, locale) })}</span>}
            <span>{say(T.money, { amount: wanText(requested ?? 0) })}</span>
          </p>
        )}
      </div>
      <HeadLinks />
    </header>
  );
}

/** What finance does for the whole season. */
function HeadLinks(): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const { grants } = useMe();
  const { href } = useScope();
  if (!holds('item.open')) return null;
  const approves = grants.some(({ role }) => role === 'financeDirector');
  return (
    <div className="act-buttons no-print">
      <Link className={approves ? 'link-button' : 'link-button link-button-plain'} to={href('/approvals')}>
        {say(T.approve)}
      </Link>
      <Link className="link-button link-button-plain" to={href('/targets/open')}>
        {say(T.open)}
      </Link>
      <Link className="link-button link-button-plain" to={href('/targets/import')}>
        {say(TRANSFER_TEXT.import)}
      </Link>
    </div>
  );
}
