import { z } from 'zod';
import { PROBLEM_CATEGORIES } from '../../../../domain/follow-up/problem-category.ts';
import type { SuggestedProblem } from '../../../../domain/processes/budget-item/problem-suggestions.ts';
import type { DraftedFeedback } from '../../../../domain/papers/feedback-paper.ts';
import type { ApiFault } from '../../api/api-error.ts';
import { fenOf, wanInput } from '../../blocks/wan.ts';
import { FEEDBACK_TEXT as T } from '../../text/feedback-text.ts';
import type { Say } from '../../text/language.tsx';

/** A problem as it is typed; the amount in 万元. */
export interface ProblemDraft {
  readonly title: string;
  readonly evidence: string;
  readonly recommendation: string;
  readonly category: string;
  readonly amount: string;
  readonly indicator: string;
  readonly responsible: string;
}

/** Feedback as it is typed. */
export interface FeedbackDraft {
  readonly form: 'officialDocument' | 'opinion';
  readonly basis: string;
  readonly performance: string;
  readonly problems: readonly ProblemDraft[];
  readonly requirements: string;
}

export const EMPTY_PROBLEM: ProblemDraft = {
  title: '',
  evidence: '',
  recommendation: '',
  category: '',
  amount: '',
  indicator: '',
  responsible: '',
};

const text = z.string().catch('');
const Problem = z.object({
  title: text,
  evidence: text,
  recommendation: text,
  category: text,
  amountFen: z.union([z.int(), z.string()]).optional().catch(undefined),
  indicator: text,
  responsible: text,
});
/** A draft may be incomplete, and one of an older page odd: whatever can be read is read. */
const Body = z.object({
  form: z.enum(['officialDocument', 'opinion']).catch('officialDocument'),
  basis: text,
  performance: text,
  problems: z.array(Problem).catch([]),
  requirements: text,
});

/** A draft or a frozen version in the form. */
export function draftOf(body: unknown): FeedbackDraft {
  const { problems, ...rest } = Body.parse(typeof body === 'object' && body !== null ? body : {});
  return {
    ...rest,
    problems: problems.map(({ amountFen, ...problem }) => ({
      ...problem,
      amount: typeof amountFen === 'number' ? wanInput(amountFen) : (amountFen ?? ''),
    })),
  };
}

/** What is saved and frozen: empty members are left out; an amount that is no number is kept as it was typed. */
export function bodyOf(draft: FeedbackDraft): Readonly<Record<string, unknown>> {
  return {
    form: draft.form,
    basis: draft.basis,
    performance: draft.performance,
    requirements: draft.requirements,
    problems: draft.problems.map(({ title, evidence, recommendation, category, amount, indicator, responsible }) => ({
      title,
      evidence,
      recommendation,
      ...(PROBLEM_CATEGORIES.some((one) => one === category) && { category }),
      ...(amount.trim() !== '' && { amountFen: fenOf(amount) ?? amount }),
      ...(indicator.trim() !== '' && { indicator }),
      ...(responsible.trim() !== '' && { responsible }),
    })),
  };
}

/** The same as the document's own words take it. */
export function contentOf(draft: FeedbackDraft): DraftedFeedback {
  return {
    ...draft,
    problems: draft.problems.map(({ amount, ...problem }) => ({ ...problem, amountFen: fenOf(amount) })),
  };
}

/** A problem taken over from what is known. */
export function problemFrom({ title, evidence, category, indicator, recommendation }: SuggestedProblem): ProblemDraft {
  return {
    ...EMPTY_PROBLEM,
    title,
    evidence,
    category,
    indicator: indicator ?? '',
    recommendation: recommendation ?? '',
  };
}

/** Everything that keeps it from being sent, all at once; the server looks again. */
export function faultsOf({ performance, problems }: FeedbackDraft, say: Say): readonly ApiFault[] {
  const fault = (pointer: string, detail: string): ApiFault => ({ pointer, code: 'required', detail });
  return [
    ...(performance.trim() === '' ? [fault('/performance', say(T.performanceMissing))] : []),
    ...problems.flatMap(({ title, recommendation, amount }, index) => {
      const [at, no] = [`/problems/${String(index)}`, index + 1];
      return [
        ...(title.trim() === '' ? [fault(`${at}/title`, say(T.titleMissing, { no }))] : []),
        ...(recommendation.trim() === '' ? [fault(`${at}/recommendation`, say(T.adviceMissing, { no }))] : []),
        ...(amount.trim() !== '' && fenOf(amount) === undefined
          ? [fault(`${at}/amountFen`, say(T.amountOdd, { no }))]
          : []),
      ];
    }),
  ];
}
