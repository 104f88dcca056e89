import { decideDisclosing } from '../../follow-up/decide-disclosure.ts';
import { decideFeedback, decideResults } from '../../follow-up/decide-follow-up.ts';
import { followUpMoments, reachFollowUp } from '../../follow-up/moments.ts';
import { policyRef, type Policy } from '../../policy/policy.ts';
import { seasonDate } from '../../policy/season-date.ts';
import { decideBy } from '../../process/decide-kit.ts';
import type { Process } from '../../process/process.ts';
import type { EvaluationCommand } from './commands.ts';
import { decideForming } from './decide-forming.ts';
import { decideReporting } from './decide-reporting.ts';
import { decideWorking } from './decide-working.ts';
import type { Deciders } from './deciders.ts';
import { figuresOf } from './disclosure.ts';
import { effects } from './effects.ts';
import type { EvaluationEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { LIFECYCLE, START } from './lifecycle.ts';
import { owed } from './owed.ts';
import type { EvaluationInput, EvaluationState } from './state.ts';
import { tasks } from './tasks.ts';

/** How far apart experts may lie, in percent of a weight, until a plan says otherwise. */
const SPREAD_PERCENT = 20;

const DECIDERS: Deciders = {
  ...decideForming,
  ...decideWorking,
  ...decideReporting,
  ...decideFeedback,
  ...decideResults<EvaluationState>(({ amountFen }) => amountFen),
  ...decideDisclosing<EvaluationState>(figuresOf),
};

/** One evaluation by finance, from its team to the use of its result (E5–E8). */
export const evaluation: Process<EvaluationState, EvaluationCommand, EvaluationEvent, EvaluationInput> = {
  name: 'evaluation',
  lifecycle: LIFECYCLE,
  start,
  decide: decideBy(DECIDERS),
  evolve,
  documentsFor,
  owed,
  moments: followUpMoments,
  reach: (state, { key }, book) => {
    const [what = '', which = ''] = key.split(':');
    return reachFollowUp(state, what, which, book);
  },
  tasks,
  effects,
  waives: ({ type }, kind) =>
    type === 'evaluationCancelled' || (type === 'noReplyRecorded' && kind === 'exchangeViews'),
  suspendedOn: () => undefined,
};

/** The last sheet opens all of them; a plan is approved, and a report published, by what it says. */
function documentsFor({ sheets, panel, plan, report }: EvaluationState, command: EvaluationCommand): readonly string[] {
  if (command.kind === 'approvePlan') return plan ? [plan.versionId] : [];
  if (command.kind === 'decideDisclosure') return report ? [report.versionId] : [];
  const isLast = sheets.length + 1 >= (panel?.experts.length ?? 0);
  return command.kind === 'submitScores' && isLast ? sheets.map(({ versionId }) => versionId) : [];
}

function start({ reportDue, ...input }: EvaluationInput, policy: Policy): EvaluationState {
  return {
    ...input,
    position: START,
    policy: policyRef(policy),
    dates: { reportDue, consequenceDue: seasonDate(input.fiscalYear, policy.seasons.consequenceDue) },
    spreadPercent: SPREAD_PERCENT,
    indicators: [],
    sheets: [],
    problems: [],
  };
}
