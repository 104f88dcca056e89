import type { Grant } from '../../process/actor.ts';
import type { EvaluationState } from './state.ts';

/** Somebody of outside who works on an evaluation, in which role. */
export interface OutsideMember {
  readonly personId: string;
  readonly role: 'expert' | 'agencyEvaluator';
}

/**
 * The agency's people and the drawn experts: they see this evaluation and nothing else. Who has lost his place sees it
 * no more.
 */
export function outsideMembers({ engagement, panel }: EvaluationState): readonly OutsideMember[] {
  return [
    ...(engagement?.evaluators ?? []).map(({ personId }) => ({ personId, role: 'agencyEvaluator' as const })),
    ...(panel?.experts ?? []).map(({ personId }) => ({ personId, role: 'expert' as const })),
  ];
}

/**
 * Whether somebody of outside works on an evaluation: as its expert, or for its agency while his account is not another
 * agency's (S5).
 */
export function worksFromOutside(
  state: EvaluationState,
  { id, grants }: { readonly id: string; readonly grants: readonly Pick<Grant, 'agencyId'>[] },
): boolean {
  const own = agenciesOf(grants);
  const isOfIts = own.length === 0 || (state.engagement !== undefined && own.includes(state.engagement.agencyId));
  return outsideMembers(state).some(({ personId, role }) => personId === id && (role === 'expert' || isOfIts));
}

/** The agencies that somebody works for by what he holds. */
export function agenciesOf(grants: readonly Pick<Grant, 'agencyId'>[]): readonly string[] {
  return grants.flatMap(({ agencyId }) => agencyId ?? []);
}
