import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Instant } from '../../../../domain/calendar/plain-date.ts';
import { StuckPageAnswer, type Stuck } from '../../api/operations-answers.ts';
import { SaysDone } from '../../ask/openers.tsx';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { Chip } from '../../blocks/chip.tsx';
import { momentWords } from '../../blocks/date-words.ts';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { OPERATIONS_TEXT as T } from '../../text/operations-text.ts';
import type { Say } from '../../text/say.ts';
import { StuckActs } from './stuck-acts.tsx';
import { Fact, StuckImpact } from './stuck-impact.tsx';

const EVERY_MS = 30_000;

/** 哪件事 · 卡在哪 · 从何时 · 影响 · 原因 · 建议, with what an operator can ask for. */
export function StuckPanel(): ReactNode {
  const say = useSay();
  const [closed, setClosed] = useState(false);
  const pages = usePages(StuckPageAnswer, {
    path: '/operations/stuck',
    query: { closed: closed ? 'true' : undefined },
    refetchInterval: EVERY_MS,
  });
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.stuck)}</h2>
        <span className="chips">
          <Chip
            on={!closed}
            name={say(T.showOpen)}
            onClick={() => {
              setClosed(false);
            }}
          />
          <Chip
            on={closed}
            name={say(T.settled)}
            onClick={() => {
              setClosed(true);
            }}
          />
        </span>
      </div>
      <SaysDone>
        <PagedList
          pages={pages}
          skeleton={3}
          empty={
            closed ? <Empty title={say(T.emptySettled)} /> : <Empty title={say(T.empty)} next={say(T.emptyNext)} />
          }
        >
          {(rows) => (
            <ul>
              {rows.map((row) => (
                <StuckRow key={row.id} row={row} />
              ))}
            </ul>
          )}
        </PagedList>
      </SaysDone>
    </section>
  );
}

function StuckRow({ row }: { readonly row: Stuck }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { href } = useScope();
  const { today } = useToday();
  const timeOf = (at: Instant): string => momentWords(at, today, locale);
  const title = row.title ?? row.regionName ?? say(T.installation);
  return (
    <li className="stuck">
      <p>
        {row.itemId === null ? (
          <b>
            <Written>{title}</Written>
          </b>
        ) : (
          <Link to={href(`/items/${row.itemId}`)}>
            <Written>{title}</Written>
          </Link>
        )}{' '}
        <span className="note">{[row.code, row.unitName].filter((one) => one !== null).join(' · ')}</span>
      </p>
      <dl className="facts">
        <Fact name={say(T.where)} text={row.where} />
        <Fact name={say(T.since)} text={timeOf(row.openedAt)} />
        <StuckImpact row={row} />
        <Fact name={say(T.cause)} text={row.cause} />
        <Fact name={say(T.advice)} text={adviceOn(row, say, timeOf)} />
      </dl>
      {row.detail !== '' && (
        <details>
          <summary>{say(T.detail)}</summary>
          <code className="mono">{row.detail}</code>
        </details>
      )}
      {row.closedAt === null ? <StuckActs row={row} title={title} /> : <Closed row={row} />}
    </li>
  );
}

/** What to do about it; once it is rebuilt there is nothing left but the comparison. */
function adviceOn({ advice, rebuildAskedAt, rebuiltAt }: Stuck, say: Say, timeOf: (at: Instant) => string): string {
  if (rebuildAskedAt === null) return advice;
  return rebuiltAt === null ? say(T.rebuildAsked) : say(T.rebuilt, { time: timeOf(rebuiltAt) });
}

function Closed({ row }: { readonly row: Stuck }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const time = row.closedAt === null ? '' : momentWords(row.closedAt, today, locale);
  return (
    <p className="note">
      {row.closedByName === null
        ? say(T.closedItself, { time })
        : say(T.closedBy, { time, by: row.closedByName, note: row.closingNote ?? '' })}
    </p>
  );
}
