import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { z } from 'zod';
import { useSend } from '../../api/api-provider.tsx';
import { useHistory } from '../../api/use-item.ts';
import type { Rectified } from '../../api/use-rectified.ts';
import { frozenReport } from '../rectify-report/report-draft.ts';

const Reported = z.looseObject({ type: z.literal('rectificationReported'), versionId: z.string() });
const VersionBody = z.looseObject({ body: z.unknown() });

type Report = ReturnType<typeof frozenReport>;

export interface Reports {
  /** Of the newest report. */
  readonly summary: string;
  /** The newest word of the unit on each problem. */
  readonly points: ReadonlyMap<number, Report['problems'][number]>;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly readAgain: () => void;
}

/** What the unit has reported, over all its reports: after a return only some problems are reported again. */
export function useReports({ id: itemId, of }: Pick<Rectified, 'id' | 'of'>): Reports {
  const send = useSend();
  const history = useHistory(itemId, of);
  const rows = history.data?.pages.flatMap((page) => page.rows) ?? [];
  const versionIds = rows.flatMap((row) => {
    const event = row.kind === 'event' ? Reported.safeParse(row.event).data : undefined;
    return event ? [event.versionId] : [];
  });
  const { reports, pending, error, again } = useQueries({
    queries: versionIds.map((versionId) => ({
      queryKey: ['version', itemId, versionId],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        send({ path: `/budget-items/${itemId}/versions/${versionId}`, answer: VersionBody, signal }),
      staleTime: Infinity,
    })),
    combine: (answers) => ({
      reports: answers.flatMap(({ data }) => (data ? [frozenReport(data.body)] : [])),
      pending: answers.some(({ isPending }) => isPending),
      error: answers.find((answer) => answer.error)?.error ?? null,
      again: () => {
        answers.filter((answer) => answer.isError).forEach((answer) => void answer.refetch());
      },
    }),
  });
  const { refetch } = history;
  return useMemo(
    () => ({
      summary: reports[0]?.summary ?? '',
      // Newest first: of several words on one problem the first stands.
      points: new Map(
        reports.toReversed().flatMap(({ problems }) => problems.map((point) => [point.no, point] as const)),
      ),
      pending: pending || history.isPending,
      error: error ?? history.error,
      readAgain: () => {
        again();
        void refetch();
      },
    }),
    [reports, pending, error, again, refetch, history.isPending, history.error],
  );
}
