import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { DigestPreviewAnswer } from '../../api/delivery-answers.ts';
import { useSend } from '../../api/api-provider.tsx';
import { Button } from '../../blocks/button.tsx';
import { momentWords, shortDay } from '../../blocks/date-words.ts';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { NOTIFY_TEXT as T } from '../../text/delivery-text.ts';

const AT_FIRST = 8;

/** What the next morning would tell, by the same rules that it is told by. */
export function DigestPreviewPanel(): ReactNode {
  const say = useSay();
  const send = useSend();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { href } = useScope();
  const [all, setAll] = useState(false);
  const preview = useQuery({
    queryKey: ['me', 'delivery', 'preview', locale],
    queryFn: ({ signal }) => send({ path: '/me/delivery/preview', answer: DigestPreviewAnswer, signal }),
  });
  if (preview.isPending) return <Skeleton rows={3} height={24} />;
  if (!preview.data) return <ReadError error={preview.error} onRetry={() => void preview.refetch()} />;
  const { lines, mailAt } = preview.data;
  const day = shortDay(preview.data.day, today, locale);
  return (
    <div className="notify-preview">
      <h3>{say(T.preview)}</h3>
      {lines.length === 0 ? (
        <Empty title={say(T.previewEmpty, { day })} />
      ) : (
        <>
          <p className="note">
            {say(T.previewSub, { day, count: lines.length })}{' '}
            {mailAt === null ? say(T.noMail) : say(T.mailAt, { time: momentWords(mailAt, today, locale) })}
          </p>
          <ul>
            {lines.slice(0, all ? undefined : AT_FIRST).map(({ itemId, sentence, mailed }, at) => (
              <li key={`${itemId ?? ''}${String(at)}`}>
                <Link to={href(itemId === null ? '/training' : `/items/${itemId}`)}>{sentence}</Link>{' '}
                {!mailed && <span className="tag">{say(T.pageOnly)}</span>}
              </li>
            ))}
          </ul>
          {!all && lines.length > AT_FIRST && (
            <Button
              size="small"
              onClick={() => {
                setAll(true);
              }}
            >
              {say(T.showAll, { count: lines.length })}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
