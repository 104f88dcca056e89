import { dateOf, endOfDay, type Instant } from '../calendar/plain-date.ts';
import { standsOnBoard } from '../policy/board-steps.ts';
import type { Laid, ObligationEvent } from './obligation-event.ts';
import type { Extension, Obligation, ObligationBook } from './obligation.ts';

/** Carries a clock's event into the book. Pure; needs no calendar, because events carry the dates. */
export function evolveBook(book: ObligationBook, event: ObligationEvent, at: Instant): ObligationBook {
  if (event.type === 'obligationStarted') return { ...book, open: [...book.open, event.obligation] };
  if (event.type === 'obligationSettled') {
    return {
      open: book.open.filter(({ key }) => key !== event.settled.key),
      settled: [...book.settled, event.settled],
    };
  }
  return {
    ...book,
    open: book.open.map((obligation) => (obligation.key === event.key ? change(obligation, event, at) : obligation)),
  };
}

type Change = Exclude<ObligationEvent, { type: 'obligationStarted' | 'obligationSettled' }>;

function change(obligation: Obligation, event: Change, at: Instant): Obligation {
  switch (event.type) {
    case 'obligationOverdue':
      return { ...obligation, overdueSince: at };
    case 'rungReached':
      return reach(obligation, event.step.workingDays, standsOnBoard(event.step.effect));
    case 'extensionAsked': {
      const { workingDays, reason, askedBy } = event;
      return withExtension(obligation, { askedAt: at, askedBy, workingDays, reason, decision: 'undecided' });
    }
    case 'extensionGranted': {
      return lay(decide(obligation, 'granted', event.workingDays), event.laid, at);
    }
    case 'extensionRefused':
      return decide(obligation, 'refused');
    case 'finalDateSet':
      return { ...obligation, finalDate: event.on };
    case 'escalationDismissed':
      return { ...obligation, escalationDismissed: true };
    case 'obligationPaused':
      return {
        ...obligation,
        pauses: [...obligation.pauses, { from: event.on, left: event.left, within: event.within }],
      };
    case 'obligationResumed':
      return lay({ ...obligation, pauses: closeLast(obligation.pauses, event.on) }, event.laid, at);
    case 'obligationMoved':
      return { ...lay(obligation, event.laid, at), ...event.rule };
    case 'urged':
      return { ...obligation, urgedOn: dateOf(at) };
    case 'summoned':
      return obligation;
  }
}

function reach(obligation: Obligation, workingDays: number, board: boolean): Obligation {
  return {
    ...obligation,
    onSupervisionBoard: obligation.onSupervisionBoard || board,
    rungs: obligation.rungs.map((rung) => (rung.workingDays <= workingDays ? { ...rung, reached: true } : rung)),
  };
}

/** A due date that moves out of the past makes the matter pending again; who has been told stays told. */
function lay(obligation: Obligation, laid: Laid, at: Instant): Obligation {
  if (endOfDay(laid.due) <= at) return { ...obligation, ...laid };
  const { overdueSince: _past, ...pending } = obligation;
  return { ...pending, ...laid };
}

function withExtension(obligation: Obligation, extension: Extension): Obligation {
  return { ...obligation, extensions: [...obligation.extensions, extension] };
}

function decide(obligation: Obligation, decision: 'granted' | 'refused', grantedWorkingDays?: number): Obligation {
  const extensions = obligation.extensions.map((extension) =>
    extension.decision === 'undecided'
      ? { ...extension, decision, ...(grantedWorkingDays !== undefined && { grantedWorkingDays }) }
      : extension,
  );
  return { ...obligation, extensions };
}

function closeLast(
  pauses: Obligation['pauses'],
  to: NonNullable<Obligation['pauses'][number]['to']>,
): Obligation['pauses'] {
  return pauses.map((pause, index) => (index === pauses.length - 1 ? { ...pause, to } : pause));
}
