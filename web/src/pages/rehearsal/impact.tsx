import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { PolicyChange } from '../../../../domain/policy/policy-change.ts';
import { ImpactAnswer, type ImpactRow } from '../../api/rehearsal-answers.ts';
import { useSend } from '../../api/api-provider.tsx';
import { Button } from '../../blocks/button.tsx';
import { dayWords } from '../../blocks/date-words.ts';
import { ReadError } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useMe } from '../../session/session.ts';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { REHEARSAL_TEXT as T } from '../../text/rehearsal-text.ts';

/** Rows shown; the count is of all. */
const SHOWN = 100;

/** The real matters under the other rule: how many dates move, which would be overdue at once. Nothing is changed. */
export function Impact({ change }: { readonly change: PolicyChange }): ReactNode {
  const say = useSay();
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Button
        onClick={() => {
          setAsked(true);
        }}
      >
        {say(T.onReal)}
      </Button>
    );
  }
  return <Answer change={change} />;
}

function Answer({ change }: { readonly change: PolicyChange }): ReactNode {
  const say = useSay();
  const impact = useImpact(change);
  const { hasNextPage, isFetchingNextPage, fetchNextPage, isError } = impact;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  const pages = impact.data?.pages ?? [];
  const looked = pages.reduce((sum, page) => sum + page.looked, 0);
  const all = pages[0]?.mattersAll ?? 0;
  const rows = pages.flatMap((page) => page.rows);
  const overdue = rows.filter(({ overdueAtOnce }) => overdueAtOnce).length;
  if (isError) return <ReadError error={impact.error} onRetry={() => void impact.refetch()} />;
  const done = impact.data !== undefined && !hasNextPage;
  return (
    <section aria-live="polite">
      <p>
        <b>{done ? say(T.impact, { all, moved: rows.length, overdue }) : say(T.asking, { looked, all })}</b>
      </p>
      {done && rows.length > 0 && <Rows rows={rows} />}
    </section>
  );
}

function useImpact(change: PolicyChange) {
  const send = useSend();
  const { regionId } = useScope();
  return useInfiniteQuery({
    queryKey: ['impact', regionId, change],
    queryFn: ({ pageParam, signal }) =>
      send({
        method: 'POST',
        path: '/policy/impact',
        body: { change, region: regionId, ...(pageParam !== null && { cursor: pageParam }) },
        answer: ImpactAnswer,
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: Infinity,
  });
}

function Rows({ rows }: { readonly rows: readonly ImpactRow[] }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { locale } = useLanguage();
  const { today } = useMe();
  const shown = rows.toSorted((a, b) => Number(b.overdueAtOnce) - Number(a.overdueAtOnce)).slice(0, SHOWN);
  return (
    <table className="table">
      <caption>{say(T.shown, { count: shown.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{say(T.item)}</th>
          <th scope="col">{say(T.unit)}</th>
          <th scope="col">{say(T.clock)}</th>
          <th scope="col">{say(T.inForce)}</th>
          <th scope="col">{say(T.other)}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ itemId, key, title, unitName, name, from, to, overdueAtOnce }) => (
          <tr key={`${itemId}${key}`}>
            <th scope="row">
              <Link to={href(`/items/${itemId}`)}>
                <Written>{title}</Written>
              </Link>
            </th>
            <td>
              <Written>{unitName}</Written>
            </td>
            <td>
              <Written>{name}</Written>
            </td>
            <td>{dayWords(from, today, locale)}</td>
            <td>
              {dayWords(to, today, locale)}
              {overdueAtOnce && <span className="tag tag-overdue">{say(T.atOnce)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
