import { EvaluationReportSchema } from '../../../../domain/processes/evaluation/content.ts';

/** What a feedback takes over from the final report: its summary as the performance, and its problems one by one (R1). */
export function feedbackOf(report: unknown): unknown {
  const read = EvaluationReportSchema.safeParse(report);
  if (!read.success) return undefined;
  const { summary, problems } = read.data;
  return { performance: summary, problems };
}
