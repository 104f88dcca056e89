import { duty } from '../../obligations/duty.ts';
import type { Owed } from '../../obligations/obligation.ts';
import { LEADER, UNIT } from '../../process/roles.ts';
import { FINANCE_ANSWERS } from './lifecycle.ts';
import type { SupervisionState } from './state.ts';

/** What is owed now: an answer by the leader's own date, then the leader's decision on it. */
export function owed({ position, answers, owedFrom, answerBy, answeredBy }: SupervisionState): readonly Owed[] {
  const round = answers.length;
  switch (position.main) {
    case 'unitAnswering':
    case 'financeAnswering':
      return duty('answerSupervision', answeredBy === 'unit' ? UNIT : FINANCE_ANSWERS, owedFrom, {
        no: round + 1,
        ...(answerBy !== undefined && { setDate: answerBy }),
      });
    case 'leaderDeciding':
      return duty('decideSupervision', LEADER, answers.at(-1)?.on, { no: round });
    case 'closed':
    case 'supervisionDropped':
      return [];
  }
}
