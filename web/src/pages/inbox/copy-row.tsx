import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import { useSend } from '../../api/api-provider.tsx';
import { matterPath, resourceOf } from '../../acts/matter-path.ts';
import type { CopyEntry } from '../../api/inbox-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { momentWords } from '../../blocks/date-words.ts';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { INBOX_TEXT as T } from '../../text/inbox-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';

/** Something copied to me, to be read. */
export function Copy({ row }: { readonly row: CopyEntry }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { locale } = useLanguage();
  const { today } = useToday();
  const send = useSend();
  const queries = useQueryClient();
  const read = useMutation({
    mutationFn: () =>
      send({ method: 'POST', path: `/${resourceOf(row.process)}/${row.itemId}/copies/read`, answer: z.undefined() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['inbox'] }),
  });
  return (
    <li className="told-row">
      <span className="told-time">{momentWords(row.at, today, locale)}</span>
      <span>
        {say(T.copyOf, { by: row.sentBy, act: row.actName })} <Written>{row.note}</Written>{' '}
        {row.readAt === null && <span className="tag">{say(T.unread)}</span>}
        <span className="second">
          <Link to={href(matterPath(row))}>
            <Written>{row.title}</Written>
          </Link>{' '}
          · {row.phaseName}
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
          {say(T.readCopy)}
        </Button>
      )}
    </li>
  );
}
