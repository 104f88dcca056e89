import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import { PlainDateSchema } from '../../../../domain/calendar/plain-date-schema.ts';
import { actPath } from '../../acts/act-pages.ts';
import { useSend } from '../../api/api-provider.tsx';
import { InboxAnswer } from '../../api/inbox-answers.ts';
import { ItemDueDate } from '../../blocks/item-due-date.tsx';
import { Written } from '../../blocks/written.tsx';
import { useHolds } from '../../session/session.ts';
import { useScope } from '../../shell/scope.ts';
import type { Bilingual } from '../../../../domain/locale.ts';
import { useSay } from '../../text/language.tsx';
import { SEASON_TEXT as T } from '../../text/season-text.ts';

const EVERY_MS = 30_000;
const SHOWN = 50;
const ClocksAnswer = z.object({
  rows: z.array(
    z.object({
      itemId: z.string(),
      key: z.string(),
      title: z.string(),
      unitName: z.string().nullable(),
      due: PlainDateSchema,
    }),
  ),
});

interface Row {
  readonly itemId: string;
  readonly title: string;
  readonly unitName: string | null;
  readonly state: Bilingual;
  readonly key?: string;
  readonly due?: z.infer<typeof PlainDateSchema>;
}

/** 追加、调整 that run beside approved items (G4): under review, returned, and what the director has to approve. */
export function Amendments(): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const rows = [
    ...useClocks('reviewAmendment', T.amendmentReview),
    ...useClocks('resubmitAmendment', T.amendmentRedo),
    ...useApprovals(),
  ];
  if (rows.length === 0) return null;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.amendments)}</h2>
      </div>
      <div className="table-wrap">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say(T.item)}</th>
              <th scope="col">{say(T.unit)}</th>
              <th scope="col">{say(T.state)}</th>
              <th scope="col">{say(T.due)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ itemId, title, unitName, state, key, due }) => (
              <tr key={`${itemId}${key ?? ''}`}>
                <td>
                  <Link to={href(actPath('qualifyAmendment', itemId) ?? `/items/${itemId}`)} className="row-title">
                    <Written>{title}</Written>
                  </Link>
                </td>
                <td>
                  <Written>{unitName ?? '—'}</Written>
                </td>
                <td className="nowrap">{say(state)}</td>
                <td className="due-cell">
                  {due === undefined ? '—' : <ItemDueDate itemId={itemId} due={due} obligationKey={key ?? null} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function useClocks(kind: string, state: Bilingual): readonly Row[] {
  const send = useSend();
  const { region } = useScope();
  const { data } = useQuery({
    queryKey: ['items', 'clocks', kind, region],
    queryFn: ({ signal }) =>
      send({ path: '/obligations', query: { kind, region, limit: SHOWN }, answer: ClocksAnswer, signal }),
    refetchInterval: EVERY_MS,
  });
  return (data?.rows ?? []).map((row) => ({ ...row, state }));
}

/** A qualified amendment has no clock: it stands in the inbox of whoever approves it. */
function useApprovals(): readonly Row[] {
  const send = useSend();
  const holds = useHolds();
  const { data } = useQuery({
    queryKey: ['inbox', 'approveAmendment'],
    queryFn: ({ signal }) =>
      send({ path: '/inbox', query: { command: 'approveAmendment', limit: SHOWN }, answer: InboxAnswer, signal }),
    enabled: holds('inbox.read') && holds('item.act'),
    refetchInterval: EVERY_MS,
  });
  return (data?.rows ?? []).flatMap((row) =>
    row.view === 'todo'
      ? [{ itemId: row.itemId, title: row.title, unitName: row.unitName, state: T.amendmentApprove }]
      : [],
  );
}
