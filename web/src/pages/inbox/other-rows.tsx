import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import type { Bilingual } from '../../../../domain/locale.ts';
import { matterPath } from '../../acts/matter-path.ts';
import type { DoneEntry, NoticeEntry } from '../../api/inbox-answers.ts';
import { useSend } from '../../api/api-provider.tsx';
import { Button } from '../../blocks/button.tsx';
import { Chip } from '../../blocks/chip.tsx';
import { momentWords } from '../../blocks/date-words.ts';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { ADMIN_TEXT } from '../../text/admin-text.ts';
import { INBOX_TEXT as T } from '../../text/inbox-text.ts';
import { CHAIN_TEXT } from '../../text/sign-off-text.ts';
import { PAGE_TEXT } from '../../text/shell-text.ts';
import { STATE_TEXT } from '../../text/state-text.ts';
import { Copy } from './copy-row.tsx';
import { Digests } from './digests.tsx';
import { LaterRows } from './later-rows.tsx';
import { useInbox } from './use-inbox.ts';
import type { View } from './work-filter.ts';

type Others = Exclude<View, 'todo'>;

interface OtherProps {
  readonly view: Others;
  /** Copies are unread and notices are not: what is to be read opens on them. */
  readonly copiesOnly: boolean;
}

/** What I have put off, what I did, what I began, what I have been told: newest first; what I am told comes singly and once a morning. */
export function OtherRows({ view, copiesOnly }: OtherProps): ReactNode {
  if (view === 'later') return <LaterRows />;
  return view === 'notices' ? <ToRead copiesOnly={copiesOnly} /> : <Rows view={view} />;
}

const KINDS = ['told', 'toRead', 'digests'] as const;

function ToRead({ copiesOnly }: Pick<OtherProps, 'copiesOnly'>): ReactNode {
  const say = useSay();
  const [kind, setKind] = useState<(typeof KINDS)[number]>(copiesOnly ? 'toRead' : 'told');
  return (
    <>
      <div className="filter-bar">
        <span className="chips">
          {KINDS.map((one) => (
            <Chip
              key={one}
              on={kind === one}
              name={say(T[one])}
              onClick={() => {
                setKind(one);
              }}
            />
          ))}
        </span>
      </div>
      {kind === 'digests' ? <Digests /> : <Rows view={kind === 'told' ? 'notices' : 'toRead'} />}
    </>
  );
}

function Rows({ view }: { readonly view: Exclude<Others, 'later'> | 'toRead' }): ReactNode {
  const say = useSay();
  const inbox = useInbox(view);
  if (inbox.isPending) return <Skeleton rows={6} height={46} />;
  if (!inbox.data) return <ReadError error={inbox.error} onRetry={() => void inbox.refetch()} />;
  const rows = inbox.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <Empty title={say(EMPTY[view])} />;
  return (
    <>
      <ul>
        {rows.map((row, index) => {
          if ('work' in row) return null;
          if ('sentBy' in row) return <Copy key={`${row.itemId}${String(row.seq)}`} row={row} />;
          return row.view === 'notices' ? (
            <Notice key={row.id} row={row} />
          ) : (
            <Done key={`${row.itemId}${row.at}${String(index)}`} row={row} />
          );
        })}
      </ul>
      {inbox.hasNextPage && (
        <footer className="list-foot">
          <Button loading={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
            {say(STATE_TEXT.more, { count: 100 })}
          </Button>
        </footer>
      )}
    </>
  );
}

const EMPTY = {
  done: T.emptyDone,
  started: T.emptyDone,
  copied: T.emptyCopied,
  toRead: T.emptyToRead,
  notices: T.emptyNotices,
} as const;

function Done({ row }: { readonly row: DoneEntry }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { locale } = useLanguage();
  const { today } = useToday();
  return (
    <li className="told-row">
      <span className="told-time">{momentWords(row.at, today, locale)}</span>
      <span>
        <b>{row.commandName}</b>
        <span className="second">
          <Link to={href(matterPath(row))}>
            <Written>{row.title}</Written>
          </Link>{' '}
          · {row.phaseName}
          {row.waitsFor !== null && ` · ${say(CHAIN_TEXT.waits, { who: row.waitsFor })}`}
        </span>
      </span>
    </li>
  );
}

function Notice({ row }: { readonly row: NoticeEntry }): ReactNode {
  const say = useSay();
  const place = placeOf(row.topic);
  const { href } = useScope();
  const { locale } = useLanguage();
  const { today } = useToday();
  const send = useSend();
  const queries = useQueryClient();
  const read = useMutation({
    mutationFn: () => send({ method: 'POST', path: `/notices/${row.id}/read`, answer: z.undefined() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['inbox'] }),
  });
  return (
    <li className="told-row">
      <span className="told-time">{momentWords(row.at, today, locale)}</span>
      <span>
        <Written>{row.sentence}</Written> {row.readAt === null && <span className="tag">{say(T.unread)}</span>}
        <span className="second">
          {row.itemId === null ? (
            <Link to={href(place.path)}>{say(place.name)}</Link>
          ) : (
            <Link to={href(`/items/${row.itemId}`)}>
              <Written>{row.title}</Written>
            </Link>
          )}
        </span>
      </span>
      {row.readAt === null && (
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
    </li>
  );
}

/** Where news that concerns no single item is at home. */
function placeOf(topic: string): { readonly path: string; readonly name: Bilingual } {
  if (/^(bulletin|course)/.test(topic)) return { path: '/training', name: PAGE_TEXT.training.name };
  if (topic === 'escalationsHandedOver') return { path: '/supervision', name: PAGE_TEXT.supervision.name };
  if (topic === 'tokenEnding') return { path: '/admin/machines', name: ADMIN_TEXT.machines };
  return { path: '/admin/policy', name: PAGE_TEXT.policy.name };
}
