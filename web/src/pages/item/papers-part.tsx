import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import type { PlainDate } from '../../../../domain/calendar/plain-date.ts';
import { useSend } from '../../api/api-provider.tsx';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { PaperLinks } from '../../paper/paper-links.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { ITEM_TEXT as T } from '../../text/item-page-text.ts';
import { PAPER_TEXT } from '../../text/paper-text.ts';

const PapersAnswer = z.object({
  rows: z.array(
    z.object({
      kind: z.string(),
      name: z.string(),
      seq: z.int().nullable(),
      key: z.string().nullable(),
      on: z.string().nullable(),
      number: z.string(),
    }),
  ),
});

/** Official papers that the record holds, as files. */
export function PapersPart({ itemId, version }: { readonly itemId: string; readonly version: number }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const send = useSend();
  const papers = useQuery({
    queryKey: ['papers', itemId, version],
    queryFn: ({ signal }) => send({ path: `/budget-items/${itemId}/papers`, answer: PapersAnswer, signal }),
  });
  if (papers.isPending) return <Skeleton rows={2} height={30} />;
  if (!papers.data) return <ReadError error={papers.error} onRetry={() => void papers.refetch()} />;
  if (papers.data.rows.length === 0) return null;
  return (
    <>
      <h3 className="tab-part">{say(PAPER_TEXT.papers)}</h3>
      <div className="table-wrap">
        <table className="table">
          <thead>
            <tr>
              {[T.documentOn, T.documentNumber, PAPER_TEXT.paper, PAPER_TEXT.file].map((text) => (
                <th key={text.en} scope="col">
                  {say(text)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {papers.data.rows.map(({ kind, name, seq, key, on, number }) => (
              <tr key={`${kind}${String(seq)}${key ?? ''}`}>
                <td className="nowrap">{on === null ? '' : formatDate(on as PlainDate, locale, 'date')}</td>
                <td className="nowrap">{number}</td>
                <td>
                  <Written>{name}</Written>
                </td>
                <td className="nowrap">
                  <PaperLinks
                    itemId={itemId}
                    kind={kind}
                    name={name}
                    {...(seq !== null && { seq })}
                    {...(key !== null && { clockKey: key })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
