import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { SavedChecksAnswer } from '../../api/audit-answers.ts';
import { useSend } from '../../api/api-provider.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { Written } from '../../blocks/written.tsx';
import { AUDIT_TEXT as T } from '../../text/audit-text.ts';
import { useSay } from '../../text/language.tsx';

/** Searches that somebody comes back to, by their names. */
export function SavedSearches({
  onChoose,
}: {
  readonly onChoose: (filters: Readonly<Record<string, string>>) => void;
}): ReactNode {
  const say = useSay();
  const send = useSend();
  const saved = useQuery({
    queryKey: ['audit', 'saved'],
    queryFn: ({ signal }) => send({ path: '/audit/saved', answer: SavedChecksAnswer, signal }),
  });
  const asking = useAsk(z.undefined(), () => undefined);
  if (!saved.data || saved.data.rows.length === 0) return null;
  return (
    <div className="saved-searches">
      <span className="note">{say(T.saved)}</span>
      <ul>
        {saved.data.rows.map(({ id, name, filter }) => (
          <li key={id}>
            <button
              type="button"
              className="chip"
              onClick={() => {
                onChoose(filter);
              }}
            >
              <Written>{name}</Written>
            </button>
            <button
              type="button"
              className="saved-remove"
              aria-label={say(T.unsave, { name })}
              onClick={() => {
                asking.mutate({ method: 'DELETE', path: `/audit/saved/${id}` });
              }}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
