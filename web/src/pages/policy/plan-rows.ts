import type { Bilingual } from '../../../../domain/locale.ts';
import { CRITERION_NAMES } from '../../../../domain/key-plan/key-plan-text.ts';
import { CRITERIA, PLANNED_KINDS } from '../../../../domain/key-plan/score.ts';
import { STRATA_NAMES } from '../../../../domain/policy/choice-names-text.ts';
import type { PolicyBody } from '../../../../domain/policy/policy-proposal.ts';
import { EVALUATION_KIND_NAMES } from '../../../../domain/processes/evaluation/evaluation-names.ts';
import { GRADE_NAMES } from '../../text/item-text.ts';
import type { Say } from '../../text/language.tsx';
import { PLAN_POLICY_TEXT as T } from '../../text/plan-policy-text.ts';

/** A value by its name, and the clause that it serves. */
export interface PlanRow {
  readonly name: string;
  readonly value: string;
  readonly clause: 'E4' | 'E6';
}

const LAST = ['excellent', 'good', 'fair', 'poor', 'none'] as const;

/** By what the yearly plan is proposed (E6), and how self-evaluations are sampled (E4). */
export function planRows({ keyPlan, selfCheck }: PolicyBody, say: Say): readonly PlanRow[] {
  const e6 = (name: string, value: string): PlanRow => ({ name, value, clause: 'E6' });
  const e4 = (name: Bilingual, value: string): PlanRow => ({ name: say(name), value, clause: 'E4' });
  const wan = (fen: number): string => say(T.wan, { n: String(fen / 1_000_000) });
  return [
    e6(say(T.planSpan), say(T.span, { from: keyPlan.opensOn, to: keyPlan.dueOn })),
    ...PLANNED_KINDS.map((kind) =>
      e6(
        say(T.planned, { kind: say(EVALUATION_KIND_NAMES[kind]) }),
        say(T.plannedValue, { n: keyPlan.seats[kind], full: wan(keyPlan.fullAmountFen[kind]) }),
      ),
    ),
    ...CRITERIA.map((one) =>
      e6(say(T.weight, { criterion: say(CRITERION_NAMES[one]) }), say(T.points, { n: keyPlan.weights[one] })),
    ),
    e6(
      say(T.lastResult),
      LAST.map((one) => `${say(one === 'none' ? T.never : GRADE_NAMES[one])} ${String(keyPlan.lastResult[one])}%`).join(
        ' · ',
      ),
    ),
    e6(say(T.fullRecurring), say(T.classes, { n: keyPlan.fullRecurring })),
    e4(T.share, say(T.shareValue, { percent: selfCheck.sharePercent, least: selfCheck.atLeast })),
    e4(T.strata, say(STRATA_NAMES[selfCheck.strata])),
    e4(T.sizes, say(T.sizesValue, { small: wan(selfCheck.smallBelowFen), large: wan(selfCheck.largeFromFen) })),
  ];
}
