import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSend } from '../../api/api-provider.tsx';
import { DrawsAnswer } from '../../api/library-answers.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { DRAW_OUTCOME_NAMES, ENGAGEMENT_TEXT as T } from '../../text/library-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';

/** How an expert fared in draws, newest first. */
export function Draws({ expertId }: { readonly expertId: string }): ReactNode {
  const say = useSay();
  const send = useSend();
  const { locale } = useLanguage();
  const { today } = useToday();
  const draws = useQuery({
    queryKey: ['library', 'experts', expertId, 'draws'],
    queryFn: ({ signal }) => send({ path: `/libraries/experts/${expertId}/draws`, answer: DrawsAnswer, signal }),
  });
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.draws)}</h2>
      </div>
      {draws.isPending && <Skeleton rows={2} height={40} />}
      {!draws.isPending && !draws.data && <ReadError error={draws.error} onRetry={() => void draws.refetch()} />}
      {draws.data?.rows.length === 0 && <Empty title={say(T.noDraws)} />}
      {draws.data && draws.data.rows.length > 0 && (
        <table className="table stacked">
          <thead>
            <tr>
              <th scope="col">{say(T.evaluation)}</th>
              <th scope="col">{say(T.outcome)}</th>
              <th scope="col">{say(T.at)}</th>
            </tr>
          </thead>
          <tbody>
            {draws.data.rows.map(({ matterId, number, title, outcome, reason, at }) => (
              <tr key={`${matterId}:${String(number)}`}>
                <td>
                  <Written>{title}</Written>
                  <span className="second">{say(T.drawNo, { no: number })}</span>
                </td>
                <td>
                  {say(DRAW_OUTCOME_NAMES[outcome])}
                  {reason !== '' && (
                    <span className="second">
                      <Written>{reason}</Written>
                    </span>
                  )}
                </td>
                <td>{momentWords(at, today, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
