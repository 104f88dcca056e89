import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { ClosedActs } from '../../acts/closed-acts.tsx';
import type { Item } from '../../api/item-answers.ts';
import { useHistory, useItem } from '../../api/use-item.ts';
import { dateOf } from '../../../../domain/calendar/plain-date.ts';
import { ExplainedDueDate } from '../../blocks/explained-due-date.tsx';
import { shortDay } from '../../blocks/date-words.ts';
import { explanationOf } from '../../blocks/explanation.ts';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { Opened } from '../../shell/opened.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { DECIDE_TEXT as T } from '../../text/decide-text.ts';
import { INBOX_TEXT } from '../../text/inbox-text.ts';
import { PreviewFacts } from '../inbox/preview-facts.tsx';
import { Nobody } from '../item/nobody.tsx';
import { useSignOffs } from '../../sign-off/use-sign-offs.ts';
import { ReadError } from '../../blocks/states.tsx';
import { DecideChains } from './decide-chains.tsx';
import { DecideFoot } from './decide-foot.tsx';
import { chainsToAnswer, opinionsOf } from './opinions.ts';
import { actsOf } from './quick-acts.ts';
import './decide.css';

/** `/decide/:id`: one matter on one screen of a phone, with what was said before and the two ways to answer it. */
export function DecidePage(): ReactNode {
  const { id = '' } = useParams();
  const item = useItem(id);
  return (
    <Opened found={item} height={60}>
      {(read) => <Loaded item={read} />}
    </Opened>
  );
}

function Loaded({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const [search] = useSearchParams();
  const about = { task: search.get('key'), clock: search.get('clock') };
  const own = actsOf(item, about);
  const acts = own.filter(({ mine }) => mine);
  const clock = item.obligations.find(({ key }) => key === about.clock);
  const signOffs = useSignOffs(item);
  const chains = chainsToAnswer(signOffs.data?.rows ?? [], about.task);
  const title = clock?.name ?? own[0]?.name ?? chains[0]?.name ?? item.name;
  const back = search.get('from') === 'supervision' ? '/supervision' : '/inbox';
  usePageTitle(title);
  return (
    <div className="page decide">
      <header className="decide-head">
        <Link to={href(back)} className="decide-back" aria-label={say(T.back)}>
          ‹
        </Link>
        <h1>{title}</h1>
      </header>
      <section className="panel decide-block">
        {clock && <ExplainedDueDate facts={explanationOf(clock, item.rules)} />}
        <h2>{item.unit.name}</h2>
        <p>
          <Written>{item.name}</Written>
        </p>
        <PreviewFacts item={item} />
        <Link to={href(`/items/${item.id}`)}>{say(T.whole)}</Link>
      </section>
      <Before itemId={item.id} />
      <section className="panel decide-block">
        <h2>{say(INBOX_TEXT.nobody)}</h2>
        <Nobody item={item} most={4} only={clock?.key} />
      </section>
      {signOffs.isError && !signOffs.data && (
        <ReadError error={signOffs.error} onRetry={() => void signOffs.refetch()} />
      )}
      <DecideChains item={item} chains={chains} />
      {signOffs.data && own.length + chains.length === 0 && <p className="note decide-block">{say(T.nothing)}</p>}
      <ClosedActs acts={own} />
      <DecideFoot key={`${item.id}${about.task ?? ''}${about.clock ?? ''}`} item={item} acts={acts} back={back} />
    </div>
  );
}

const SHOWN = 5;

/** What people did, and what they wrote. */
function Before({ itemId }: { readonly itemId: string }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const rows = useHistory(itemId).data?.pages.flatMap((page) => page.rows) ?? [];
  const acts = rows.flatMap((row) => (row.kind === 'event' && row.role !== null ? [row] : []));
  const said = opinionsOf(acts);
  return (
    <>
      <section className="panel decide-block">
        <h2>{say(T.done)}</h2>
        <ul className="recent">
          {acts.slice(0, SHOWN).map(({ seq, at, by, sentence }) => (
            <li key={seq}>
              <span>{shortDay(dateOf(at), today, locale)}</span>
              <span>
                <Written>{by}</Written> <Written>{sentence}</Written>
              </span>
            </li>
          ))}
        </ul>
      </section>
      {said.length > 0 && (
        <section className="panel decide-block">
          <h2>{say(T.opinions)}</h2>
          {said.slice(0, SHOWN).map(({ seq, by, words }) => (
            <p key={seq}>
              <b>
                <Written>{by}</Written>
              </b>{' '}
              {words}
            </p>
          ))}
        </section>
      )}
    </>
  );
}
