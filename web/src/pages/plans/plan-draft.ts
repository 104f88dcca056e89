import type { PlannedKind } from '../../../../domain/key-plan/score.ts';
import type { Candidate } from '../../api/plan-answers.ts';

interface Chosen {
  readonly kind: PlannedKind;
  readonly subjectId: string;
  readonly reason: string;
}

/** What people make of a proposal, kept on this machine until it is put forward. */
export interface PlanDraft {
  readonly attention: readonly {
    readonly kind: PlannedKind;
    readonly subjectId: string;
    readonly level: number;
    readonly source: string;
  }[];
  readonly added: readonly (Chosen & { readonly name: string })[];
  readonly removed: readonly Chosen[];
  readonly reportDue: string;
}

export const EMPTY_DRAFT: PlanDraft = { attention: [], added: [], removed: [], reportDue: '' };

type Which = Pick<Candidate, 'kind' | 'subjectId'>;

/** Whether both are the same candidate. */
export function isSame(a: Which, b: Which): boolean {
  return a.kind === b.kind && a.subjectId === b.subjectId;
}

/** How much attention something has; none takes it back. */
export function attended(draft: PlanDraft, of: Which, level: number, source: string): PlanDraft {
  const { kind, subjectId } = of;
  const rest = draft.attention.filter((one) => !isSame(one, of));
  return { ...draft, attention: level === 0 ? rest : [...rest, { kind, subjectId, level, source }] };
}

/** A lower one taken in, with the reason. */
export function takenIn(
  draft: PlanDraft,
  { kind, subjectId, name }: Which & { name: string },
  reason: string,
): PlanDraft {
  return { ...undone(draft, { kind, subjectId }), added: [...draft.added, { kind, subjectId, name, reason }] };
}

/** A proposed one left out, with the reason. */
export function leftOut(draft: PlanDraft, { kind, subjectId }: Which, reason: string): PlanDraft {
  return { ...draft, removed: [...undone(draft, { kind, subjectId }).removed, { kind, subjectId, reason }] };
}

/** As the criteria propose it. */
export function undone(draft: PlanDraft, of: Which): PlanDraft {
  const others = <C extends Which>(some: readonly C[]): readonly C[] => some.filter((one) => !isSame(one, of));
  return { ...draft, added: others(draft.added), removed: others(draft.removed) };
}

/**
 * The draft as it is put forward: with other attention something taken in may have become proposed, and something left
 * out no longer; then neither is said.
 */
export function planBody({ attention, added, removed, reportDue }: PlanDraft, proposed: readonly Which[]): object {
  const isProposed = (one: Which): boolean => proposed.some((other) => isSame(one, other));
  return {
    attention,
    added: added.filter((one) => !isProposed(one)).map(({ name: _name, ...one }) => one),
    removed: removed.filter(isProposed),
    ...(reportDue !== '' && { reportDue }),
  };
}
