import type { DomainError } from '../domain-error.ts';
import type { FollowUpCommand } from '../follow-up/commands.ts';
import { proposalOf } from '../sign-off/chain.ts';
import { about, againstWhatIsSigned, besideWhatIsSigned } from './contradicting.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { CommandLike, ProcessState } from './process.ts';

/** Acts about one problem, or about several that they name: what closes them to one leaves them open to the others. */
export const ABOUT_PROBLEMS: ReadonlySet<string> = new Set<FollowUpCommand['kind']>([
  'answerProblem',
  'askDeferral',
  'decideDeferral',
  'verifyProblem',
  'returnProblem',
  'verifyRectification',
]);

/** Problems are counted from one: what contradicts this contradicts all of them. */
const NO_PROBLEM = 0;

/** Why an act that the table allows would be refused now, altogether or about some of the problems. */
export interface Closed {
  readonly because?: DomainError;
  readonly problems: readonly { readonly problemNo: number; readonly because: DomainError }[];
}

/** Why what is being signed would refuse an act now, which is put forward where it needs signatures itself (`signed`). */
export function refusalBeside(
  lifecycle: Lifecycle,
  state: Pick<ProcessState, 'position' | 'signOff'>,
  command: CommandLike,
  signed: boolean,
): DomainError | undefined {
  return (signed ? besideWhatIsSigned : againstWhatIsSigned)(lifecycle, state, command);
}

/**
 * What would be said to whoever tried an act beside what is being signed, before he tries: what is offered is then done.
 *
 * @param signed whether the act itself needs signatures, and would be put forward
 */
export function closedBy(
  lifecycle: Lifecycle,
  state: Pick<ProcessState, 'position' | 'signOff'>,
  command: CommandLike & { readonly key?: string },
  signed: boolean,
): Closed {
  const why = (one: CommandLike): DomainError | undefined => refusalBeside(lifecycle, state, one, signed);
  const on = (problemNo: number): DomainError | undefined => why({ ...command, problemNo } as CommandLike);
  const named = ABOUT_PROBLEMS.has(command.kind);
  const because = named ? on(NO_PROBLEM) : why(command);
  const signing = new Set((state.signOff ?? []).flatMap((chain) => about(proposalOf(chain).command)));
  return {
    ...(because && { because }),
    problems: (named ? [...signing] : []).flatMap((problemNo) => {
      const found = on(problemNo);
      return found ? [{ problemNo, because: found }] : [];
    }),
  };
}
