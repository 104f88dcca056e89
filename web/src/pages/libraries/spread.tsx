import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSend } from '../../api/api-provider.tsx';
import { SpreadAnswer, type EntryDetail } from '../../api/library-answers.ts';
import { EDITION_TEXT as T } from '../../text/library-text.ts';
import { useSay } from '../../text/language.tsx';

/** How often an indicator is used, and with which values. */
export function Spread({ entry }: { readonly entry: EntryDetail }): ReactNode {
  const say = useSay();
  const send = useSend();
  const { data } = useQuery({
    queryKey: ['library', 'indicators', entry.id, 'spread'],
    queryFn: ({ signal }) => send({ path: `/libraries/indicators/${entry.id}/spread`, answer: SpreadAnswer, signal }),
  });
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.spread)}</h2>
      </div>
      <div className="panel-body">
        <p>{say(T.used, { count: entry.figures.uses ?? 0 })}</p>
        {data && <p>{data.spread ? say(T.spreadLine, data.spread) : say(T.noSpread)}</p>}
      </div>
    </section>
  );
}
