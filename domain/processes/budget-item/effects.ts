import type { ObligationEvent } from '../../obligations/obligation-event.ts';
import type { Effect } from '../../process/process.ts';
import type { Role } from '../../process/roles.ts';
import type { BudgetItemEvent } from './events.ts';
import type { BudgetItemState } from './state.ts';

const UNIT: readonly Role[] = ['unitClerk', 'unitLeader'];
const FINANCE: readonly Role[] = ['financeOfficer', 'performanceOfficer'];

/** What must be told, to whom, how fast. An escalation goes out at once; the rest waits for the morning's digest. */
export function effects(event: BudgetItemEvent | ObligationEvent, state: BudgetItemState): readonly Effect[] {
  const about = { item: state.name, code: state.code };
  switch (event.type) {
    case 'rungReached': {
      const { key, due, step } = event;
      return [
        notice('now', step.audience, 'escalated', {
          ...about,
          key,
          due,
          workingDays: step.workingDays,
          effect: step.effect,
        }),
      ];
    }
    case 'urged':
    case 'finalDateSet':
    case 'summoned':
      return [notice('now', UNIT, event.type, { ...about, key: event.key })];
    case 'obligationMoved':
      return [
        notice('digest', [...UNIT, ...FINANCE], 'obligationMoved', {
          ...about,
          key: event.key,
          from: event.from,
          to: event.laid.due,
          reason: event.reason,
          note: event.note,
        }),
      ];
    case 'extensionGranted':
    case 'extensionRefused':
      return [notice('digest', UNIT, event.type, { ...about, key: event.key })];
    case 'targetsReturned':
    case 'submissionOrdered':
    case 'targetsRefused':
    case 'budgetApproved':
    case 'correctionOrdered':
    case 'itemSuspended':
    case 'itemResumed':
    case 'itemStopped':
    case 'selfEvaluationReturned':
    case 'problemReturned':
    case 'consequenceDecided':
      return [notice('digest', UNIT, event.type, about)];
    case 'feedbackIssued':
      return [notice('now', UNIT, 'feedbackIssued', { ...about, documentNumber: event.documentNumber })];
    default:
      return [];
  }
}

function notice(urgency: 'now' | 'digest', roles: readonly Role[], topic: string, params: Effect['params']): Effect {
  return { kind: 'notice', urgency, roles, topic, params };
}
