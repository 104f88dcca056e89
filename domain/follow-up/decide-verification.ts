import { DomainError, type Fault } from '../domain-error.ts';
import type { DecideContext } from '../process/process.ts';
import type { CommandOf } from './commands.ts';
import { notBefore, notOwnReport, refuseFaults } from '../process/decide-kit.ts';
import type { FollowUpEvent } from './events.ts';
import type { FollowUpState, Problem } from './state.ts';

type Result = CommandOf<'verifyRectification'>['results'][number];

/**
 * A problem that is neither closed out nor deferred.
 *
 * @throws {DomainError} `noSuchProblem`, `problemSettled`
 */
export function openProblem({ problems }: FollowUpState, no: number): Problem {
  const problem = problems.find((each) => each.no === no);
  if (!problem) throw new DomainError('noSuchProblem', { problemNo: no });
  if (problem.financeStatus === 'closedOut' || problem.financeStatus === 'deferred')
    throw new DomainError('problemSettled', { problemNo: no });
  return problem;
}

/**
 * What finance finds of one problem (R2). Closed out only with evidence, and never by the one who reported.
 *
 * @throws {DomainError} what `openProblem` refuses, `problemNotReported`, `ownReport`, `dateBeforeFact`, `noEvidence`,
 * `cannotNeedsDeferral`
 */
export function verified(
  state: FollowUpState,
  { problemNo, result, opinion }: Result,
  context: DecideContext,
): FollowUpEvent {
  const problem = awaiting(state, problemNo, context);
  const { on } = context;
  if (result !== 'closedOut')
    return { type: 'problemReturned', on, problemNo, opinion, ...(result === 'partly' && { partly: true }) };
  if (problem.evidence.length === 0) throw new DomainError('noEvidence', { problemNo });
  if (problem.unitStatus === 'cannot') throw new DomainError('cannotNeedsDeferral', { problemNo });
  return { type: 'problemClosedOut', on, problemNo, opinion };
}

/**
 * Several problems in one act, each with its own result; the duty to verify ends with the last that waits.
 *
 * @throws {DomainError} `verifiedOneByOne` where the policy asks for signatures on what this act would do without;
 * `invalidInput` with every problem that cannot be answered so, by what `verified` refuses or `problemTwice`
 */
export function verifyRectification(
  state: FollowUpState,
  { results }: CommandOf<'verifyRectification'>,
  context: DecideContext,
): readonly FollowUpEvent[] {
  oneByOne(results, context);
  const faults: Fault[] = [];
  const events = results.flatMap((one, index): readonly FollowUpEvent[] => {
    const path = `/results/${String(index)}`;
    const { problemNo } = one;
    if (results.findIndex((each) => each.problemNo === problemNo) < index) {
      faults.push({ path, code: 'problemTwice', params: { problemNo } });
      return [];
    }
    try {
      return [verified(state, one, context)];
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      faults.push({ path, code: error.code, params: error.details });
      return [];
    }
  });
  refuseFaults(faults);
  return events;
}

function oneByOne(results: readonly Result[], { policy: { signOff } }: DecideContext): void {
  if (signOff['verifyRectification'] !== undefined) return;
  const signed = results.some(
    ({ result }) => signOff[result === 'closedOut' ? 'verifyProblem' : 'returnProblem'] !== undefined,
  );
  if (signed) throw new DomainError('verifiedOneByOne');
}

/** 销号 is finance's, and never by the one who reported. */
function awaiting(state: FollowUpState, no: number, context: DecideContext): Problem {
  const problem = openProblem(state, no);
  if (problem.financeStatus !== 'awaiting') throw new DomainError('problemNotReported', { problemNo: no });
  notOwnReport(problem.reportedBy, context);
  notBefore(state.feedback?.reportedOn, context);
  return problem;
}
