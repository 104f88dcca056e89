import { useMemo } from 'react';
import { z } from 'zod';
import {
  suggestProblems,
  type SuggestedProblem,
} from '../../../../domain/processes/budget-item/problem-suggestions.ts';
import { TargetTableSchema, type TargetTable } from '../../../../domain/scoring/indicator.ts';
import { SelfEvaluationSchema } from '../../../../domain/scoring/self-evaluation.ts';
import type { Item } from '../../api/item-answers.ts';
import { useHistory, useVersion } from '../../api/use-item.ts';

const Adjustments = z.array(z.object({ key: z.string(), score: z.number(), reason: z.string() }));
const WithAdjustments = z.looseObject({ adjustments: Adjustments });
const WithFindings = z.looseObject({ findings: z.string() });

interface Known {
  readonly targets: TargetTable | undefined;
  readonly suggestions: readonly SuggestedProblem[];
}

/** What is known of the evaluated item already, as problems to be taken over. The document is written in Chinese. */
export function useSuggestions(item: Item): Known {
  const { details, fiscalYear } = item;
  const targetsBody = useVersion(item.id, details.targets.versionId).data?.body;
  const evaluationBody = useVersion(item.id, details.selfEvaluation?.versionId).data?.body;
  const again = useVersion(item.id, details.reEvaluation?.versionId).data?.body;
  const history = useHistory(item.id).data;
  return useMemo(() => {
    const targets = TargetTableSchema.safeParse(targetsBody).data;
    const evaluation = SelfEvaluationSchema.safeParse(evaluationBody).data;
    const events = (history?.pages.flatMap((page) => page.rows) ?? []).flatMap((row) =>
      row.kind === 'event' ? [row.event] : [],
    );
    const accepted = events.find(({ type }) => type === 'selfEvaluationAccepted');
    const [reviewed, redone] = [WithAdjustments.safeParse(accepted).data, WithAdjustments.safeParse(again).data];
    // The later score counts (E5), and so do the rows it was made of.
    const adjustments = (redone ?? reviewed)?.adjustments ?? [];
    const findings = events
      .filter(({ type }) => type === 'correctionOrdered')
      .flatMap((event) => WithFindings.safeParse(event).data?.findings ?? []);
    return {
      targets,
      suggestions: suggestProblems({ fiscalYear, targets, evaluation, adjustments, findings }, 'zh-CN'),
    };
  }, [targetsBody, evaluationBody, again, history, fiscalYear]);
}
