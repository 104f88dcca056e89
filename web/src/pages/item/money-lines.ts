import type { PlainDate } from '../../../../domain/calendar/plain-date.ts';
import type { BudgetItemEvent } from '../../../../domain/processes/budget-item/events.ts';
import type { HistoryEvent } from '../../api/history-answers.ts';
import { dateOf } from '../../../../domain/calendar/plain-date.ts';

/** One thing that moved the money; amounts are 分. */
export interface MoneyLine {
  readonly seq: number;
  readonly on: PlainDate;
  readonly what:
    'requested' | 'initial' | 'supplement' | 'reduction' | 'reported' | 'executed' | 'recoverable' | 'recovered';
  readonly period?: string;
  readonly documentNumber?: string;
  /** What the budget became, where it changed; the request before there is a budget. */
  readonly budgetFen?: number;
  readonly changeFen?: number;
  /** What was paid by then, as it was reported. */
  readonly executedFen?: number;
  readonly recoveredFen?: number;
}

/** What of the record the money is made of. */
export type MoneyEvent = Pick<HistoryEvent, 'seq' | 'at' | 'event'>;

interface Standing {
  readonly budgetFen: number;
  /** What the amendment that waits would change. */
  readonly asked: number;
}

/** The money of an item event by event, oldest first: what was approved, adjusted, paid and recovered, by which document. */
export function moneyLines(events: readonly MoneyEvent[]): readonly MoneyLine[] {
  const lines: MoneyLine[] = [];
  let standing: Standing = { budgetFen: 0, asked: 0 };
  for (const { seq, at, event } of events) {
    if (event.type === 'opened') {
      const { requestedFen } = event['input'] as { readonly requestedFen: number };
      lines.push({ seq, on: dateOf(at), what: 'requested', changeFen: requestedFen });
      continue;
    }
    const fact = event as unknown as BudgetItemEvent;
    const line = lineOf(fact, standing);
    if (line) lines.push({ seq, ...line });
    standing = after(fact, standing);
  }
  return lines;
}

function lineOf(fact: BudgetItemEvent, { budgetFen, asked }: Standing): Omit<MoneyLine, 'seq'> | undefined {
  switch (fact.type) {
    case 'budgetApproved': {
      const { on, documentNumber, amountFen } = fact;
      return { on, what: 'initial', documentNumber, budgetFen: amountFen, changeFen: amountFen };
    }
    case 'amendmentApproved': {
      const { on, documentNumber } = fact;
      const what = asked < 0 ? 'reduction' : 'supplement';
      return { on, what, documentNumber, budgetFen: budgetFen + asked, changeFen: asked };
    }
    case 'monitoringReported':
      return { on: fact.on, what: 'reported', period: fact.period, executedFen: fact.executedFen };
    case 'selfEvaluationSubmitted':
      return { on: fact.on, what: 'executed', executedFen: fact.executedFen };
    case 'itemStopped': {
      const { on, documentNumber, recoverableFen } = fact;
      return { on, what: 'recoverable', documentNumber, recoveredFen: recoverableFen };
    }
    case 'fundsRecovered':
      return { on: fact.on, what: 'recovered', recoveredFen: fact.recoveredFen };
    default:
      return undefined;
  }
}

function after(fact: BudgetItemEvent, standing: Standing): Standing {
  switch (fact.type) {
    case 'budgetApproved':
      return { ...standing, budgetFen: fact.amountFen };
    case 'amendmentRequested':
    case 'amendmentResubmitted':
      return { ...standing, asked: fact.deltaFen };
    case 'amendmentApproved':
      return { budgetFen: standing.budgetFen + standing.asked, asked: 0 };
    default:
      return standing;
  }
}
