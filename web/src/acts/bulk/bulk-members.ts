import { isOnePaper } from '../../../../domain/papers/number-rules.ts';
import type { FieldSpec, Member } from '../field-spec.ts';
import { commandMembers } from '../schemas.ts';

/** What one act on several matters asks once, and what it asks of each. */
export interface BulkMembers {
  readonly common: readonly Member[];
  readonly each: readonly Member[];
  /** Whether an amount begins with the one that is asked for; next year's follows from the decision, unless it is named. */
  readonly asAsked: boolean;
}

/** Members that differ from matter to matter although the act is one. */
const OF_EACH: Readonly<Record<string, readonly string[]>> = {
  approveBudget: ['amountFen'],
  // Every document has its own number.
  issueFeedback: ['documentNumber'],
  decideConsequence: ['amountFen'],
  recordFundRecovery: ['recoveredFen'],
};

/** Acts of which each has to be looked at on its own, though their fields would allow more. */
const ONE_BY_ONE: ReadonlySet<string> = new Set(['refuseTargets', 'stopItem', 'suspendItem']);

/** Whether a batch of that act is all or nothing: an approval is one document number for all (G5). */
export function isTogether(command: string): boolean {
  return isOnePaper(command);
}

/** What a batch of the act asks; undefined for one that has to name something of the matter itself. */
export function bulkMembers(command: string): BulkMembers | undefined {
  const members = commandMembers(command);
  if (members.length === 0 || ONE_BY_ONE.has(command)) return undefined;
  if (members.some(({ spec, required }) => required && !isPlain(spec))) return undefined;
  const own = OF_EACH[command] ?? [];
  const plain = members.filter(({ spec }) => isPlain(spec));
  return {
    common: plain.filter(({ name }) => !own.includes(name)),
    each: plain.filter(({ name }) => own.includes(name)),
    asAsked: command === 'approveBudget',
  };
}

/** Written the same for every matter: no version, problem or indicator of one of them. */
function isPlain(spec: FieldSpec): boolean {
  if (spec.kind === 'group') return spec.members.every((member) => !member.required || isPlain(member.spec));
  return !['pick', 'list', 'variants', 'actual'].includes(spec.kind);
}
