import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { useSend } from '../../api/api-provider.tsx';
import { queryText, type Call } from '../../api/client.ts';
import { Button } from '../../blocks/button.tsx';
import { Failure } from '../../blocks/failure.tsx';
import { ITEMS_TEXT as T } from '../../text/item-text.ts';
import { useSay } from '../../text/language.tsx';

const AheadAnswer = z.object({ count: z.int(), most: z.int() });

/** The archives of every item that the list shows, as one file; what is too much is said before anything is fetched. */
export function ArchivesButton({ query }: { readonly query: NonNullable<Call<unknown>['query']> }): ReactNode {
  const say = useSay();
  const send = useSend();
  const asking = useMutation({
    mutationFn: () => send({ path: '/archives/items', query, answer: AheadAnswer }),
    onSuccess: () => {
      // The browser writes it to the disk as it comes: hundreds of archives are never held by the page.
      const link = document.createElement('a');
      link.href = `/api/v1/archives/items.zip${queryText(query)}`;
      link.download = '';
      link.click();
    },
  });
  return (
    <span className="export-button">
      <Button
        loading={asking.isPending}
        title={say(T.archivesHold)}
        onClick={() => {
          asking.mutate();
        }}
      >
        {say(T.archives)}
      </Button>
      <span role="status" className="note">
        {asking.isSuccess && say(T.archivesBegun, { count: asking.data.count })}
      </span>
      {asking.error && <Failure error={asking.error} />}
    </span>
  );
}
