import { DomainError } from '../../domain-error.ts';
import { decideDisclosing } from '../../follow-up/decide-disclosure.ts';
import { decideFeedback, decideResults } from '../../follow-up/decide-follow-up.ts';
import { policyRef, type Policy } from '../../policy/policy.ts';
import { seasonDate } from '../../policy/season-date.ts';
import { decideBy } from '../../process/decide-kit.ts';
import type { Process } from '../../process/process.ts';
import type { AdoptReEvaluation, AssignSelfCheck, BudgetItemCommand } from './commands.ts';
import { decideEvaluation } from './decide-evaluation.ts';
import { decideAmendment, decideExecution } from './decide-execution.ts';
import type { Deciders } from './deciders.ts';
import { decideTargets } from './decide-targets.ts';
import { effects } from './effects.ts';
import type { BudgetItemEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { LIFECYCLE, START } from './lifecycle.ts';
import { moments, reach } from './moments.ts';
import { owed } from './owed.ts';
import { figuresOf } from './published-figures.ts';
import type { BudgetItemInput, BudgetItemState, SeasonDates } from './state.ts';
import { tasks } from './tasks.ts';
import { unfinished } from './unfinished.ts';

/** By people, and by an evaluation that is concluded. */
type Asked = BudgetItemCommand | AdoptReEvaluation | AssignSelfCheck;

const DECIDERS: Deciders = {
  ...decideTargets,
  ...decideExecution,
  ...decideAmendment,
  ...decideEvaluation,
  ...decideFeedback,
  ...decideResults<BudgetItemState>(({ approval, requestedFen }) => approval?.amountFen ?? requestedFen),
  ...decideDisclosing(figuresOf),
  closeItem: (state, _command, { on }) => {
    const open = unfinished(state);
    if (open.length > 0) throw new DomainError('notFinished', { open: open.join(',') });
    return [{ type: 'itemClosed', on }];
  },
};

/** One budget item of one fiscal year, from its targets to the use of its results. */
export const budgetItem: Process<BudgetItemState, Asked, BudgetItemEvent, BudgetItemInput> = {
  name: 'budgetItem',
  lifecycle: LIFECYCLE,
  start,
  decide: decideBy(DECIDERS),
  evolve,
  documentsFor: (state, command) => neededBy(state, command).filter((id) => id !== undefined),
  owed,
  moments,
  reach,
  tasks,
  effects,
  waives: ({ type }, kind) =>
    type === 'itemStopped' ||
    type === 'targetsRefused' ||
    (type === 'amendmentLapsed' && (kind === 'reviewAmendment' || kind === 'resubmitAmendment')) ||
    (type === 'selfEvaluationSubmitted' && kind === 'monitoringReport'),
  suspendedOn: ({ suspension }) => suspension?.on,
};

function neededBy(
  { targets, amendment, approval, selfEvaluation }: BudgetItemState,
  command: Asked,
): readonly (string | undefined)[] {
  if (NEEDS_TABLES.has(command.kind)) return [approval?.targetsVersionId, selfEvaluation?.versionId];
  // Remarks are held against the table they are on; a return without any reads nothing.
  const remarks = 'annotations' in command && command.annotations.length > 0;
  if (!remarks) return [];
  return [command.kind === 'returnTargets' ? targets.versionId : amendment?.versionId];
}

const NEEDS_TABLES: ReadonlySet<string> = new Set([
  'reportMonitoring',
  'submitSelfEvaluation',
  'resubmitSelfEvaluation',
  'acceptSelfEvaluation',
  'submitReEvaluation',
  'decideDisclosure',
]);

function start({ dates, ...input }: BudgetItemInput, policy: Policy): BudgetItemState {
  return {
    ...input,
    position: START,
    policy: policyRef(policy),
    dates: { ...seasonDates(input.fiscalYear, policy), ...dates },
    targets: { submissions: 0, returns: 0 },
    executedFen: 0,
    periodsOpen: [],
    periodsSeen: [],
    light: 'green',
    corrections: 0,
    amendments: 0,
    problems: [],
  };
}

/** The policy's season dates for a fiscal year; a season may set its own. */
function seasonDates(fiscalYear: number, { seasons }: Policy): SeasonDates {
  return {
    targetsDue: seasonDate(fiscalYear, seasons.targetsDue),
    selfEvaluationDue: seasonDate(fiscalYear, seasons.selfEvaluationDue),
    evaluationReportDue: seasonDate(fiscalYear, seasons.evaluationReportDue),
    consequenceDue: seasonDate(fiscalYear, seasons.consequenceDue),
  };
}
