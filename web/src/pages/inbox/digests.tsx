import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import type { Digest } from '../../api/inbox-answers.ts';
import { useSend } from '../../api/api-provider.tsx';
import { Button } from '../../blocks/button.tsx';
import { dayWords } from '../../blocks/date-words.ts';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { INBOX_TEXT as T } from '../../text/inbox-text.ts';
import { STATE_TEXT } from '../../text/state-text.ts';
import { useDigests } from './use-inbox.ts';

/** What each morning gathered: what is near, and the news that could wait. */
export function Digests(): ReactNode {
  const say = useSay();
  const digests = useDigests();
  if (digests.isPending) return <Skeleton rows={6} height={46} />;
  if (!digests.data) return <ReadError error={digests.error} onRetry={() => void digests.refetch()} />;
  const rows = digests.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <Empty title={say(T.emptyDigests)} next={say(T.emptyDigestsWhy)} />;
  return (
    <>
      {rows.map((digest) => (
        <OneDigest key={digest.id} digest={digest} />
      ))}
      {digests.hasNextPage && (
        <footer className="list-foot">
          <Button loading={digests.isFetchingNextPage} onClick={() => void digests.fetchNextPage()}>
            {say(STATE_TEXT.more, { count: 20 })}
          </Button>
        </footer>
      )}
    </>
  );
}

function OneDigest({ digest }: { readonly digest: Digest }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { locale } = useLanguage();
  const { today } = useToday();
  const send = useSend();
  const queries = useQueryClient();
  const read = useMutation({
    mutationFn: () => send({ method: 'POST', path: `/digests/${digest.id}/read`, answer: z.undefined() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['inbox', 'digests'] }),
  });
  const date = dayWords(digest.day, today, locale);
  return (
    <section className="digest" aria-label={say(T.digestDay, { date, count: digest.lines.length })}>
      <div className="digest-head">
        <h2>
          {say(T.digestDay, { date, count: digest.lines.length })}{' '}
          {digest.readAt === null && <span className="tag">{say(T.unread)}</span>}
        </h2>
        {digest.readAt === null && (
          <Button
            size="small"
            loading={read.isPending}
            onClick={() => {
              read.mutate();
            }}
          >
            {say(T.read)}
          </Button>
        )}
      </div>
      <ul>
        {digest.lines.map(({ itemId, sentence }, index) => (
          <li key={`${itemId ?? ''}${String(index)}`}>
            <Link to={href(itemId === null ? '/training' : `/items/${itemId}`)}>
              <Written>{sentence}</Written>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
