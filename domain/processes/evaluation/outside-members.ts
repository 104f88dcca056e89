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
