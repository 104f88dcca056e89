import { useQuery } from '@tanstack/react-query';
import { useAskAgain } from '../live/live-provider.tsx';
import { useSend } from './api-provider.tsx';
import { EvaluationPeopleAnswer, FinanceEvaluationAnswer } from './finance-evaluation-answers.ts';
import { HistoryAnswer } from './history-answers.ts';

const PAGE = 50;

/** One evaluation by finance, as far as the reader may see it. */
export function useFinanceEvaluation(id: string, enabled = true) {
  const send = useSend();
  const refetchInterval = useAskAgain();
  return useQuery({
    queryKey: ['finance-evaluation', id],
    queryFn: ({ signal }) => send({ path: `/finance-evaluations/${id}`, answer: FinanceEvaluationAnswer, signal }),
    refetchInterval,
    enabled,
  });
}

/** Whom team, agency and panel can be made of. */
export function useEvaluationPeople(id: string) {
  const send = useSend();
  return useQuery({
    queryKey: ['finance-evaluation', id, 'people'],
    queryFn: ({ signal }) =>
      send({ path: `/finance-evaluations/${id}/people`, answer: EvaluationPeopleAnswer, signal }),
  });
}

/** What happened, newest first. */
export function useEvaluationHistory(id: string, enabled: boolean) {
  const send = useSend();
  return useQuery({
    queryKey: ['finance-evaluation', id, 'history'],
    queryFn: ({ signal }) =>
      send({ path: `/finance-evaluations/${id}/history`, query: { limit: PAGE }, answer: HistoryAnswer, signal }),
    enabled,
  });
}
