import { useQuery } from '@tanstack/react-query';
import { usualMethod, type Ranked, type RankingMethod } from '../../../../domain/ranking/method.ts';
import { useKept } from '../../acts/kept.ts';
import { useSend } from '../../api/api-provider.tsx';
import { RankingPreviewAnswer } from '../../api/ranking-answers.ts';
import { useReportScope } from './use-report-scope.ts';

interface Draft {
  readonly method: RankingMethod;
  readonly note: string;
}

/** A draft kept on this machine until it is frozen, and what it would be now. */
export function useDraftRanking() {
  const send = useSend();
  const { region, year } = useReportScope();
  const [draft, change, forget] = useKept<Draft>(`ranking:${region ?? ''}:${String(year)}`, () => ({
    method: usualMethod('unit'),
    note: '',
  }));
  const { method } = draft;
  const body = { region, year, method };
  const preview = useQuery({
    queryKey: ['ranking-preview', body],
    queryFn: ({ signal }) =>
      send({ method: 'POST', path: '/rankings/preview', body, answer: RankingPreviewAnswer, signal }),
    placeholderData: (before) => before,
  });
  const set = (more: Partial<RankingMethod>): void => {
    change((before) => ({ ...before, method: { ...before.method, ...more } }));
  };
  return {
    year,
    body,
    method,
    note: draft.note,
    preview,
    set,
    forget,
    setNote: (note: string) => {
      change((before) => ({ ...before, note }));
    },
    /** Another subject is another method: who was left out of one is nobody of the other. */
    setSubject: (subject: Ranked) => {
      change((before) => ({ ...before, method: usualMethod(subject) }));
    },
    leaveOut: (subjectId: string, reason: string) => {
      set({ excluded: [...method.excluded, { subjectId, reason }] });
    },
    takeBack: (subjectId: string) => {
      set({ excluded: method.excluded.filter((one) => one.subjectId !== subjectId) });
    },
  };
}
