import type { z } from 'zod';
import type {
  FeedbackContentSchema,
  MonitoringContentSchema,
  ReviewCriteriaSchema,
} from '../domain/processes/budget-item/commands.ts';
import type { PROBLEM_RESULTS } from '../domain/processes/budget-item/state.ts';
import type { TargetTable } from '../domain/scoring/indicator.ts';
import type { SelfEvaluation } from '../domain/scoring/self-evaluation.ts';
import type { Part } from './cast.ts';
import { document, does, on, type Extra, type Line, type Step } from './script.ts';

export type Criteria = z.infer<typeof ReviewCriteriaSchema>;
type Feedback = z.input<typeof FeedbackContentSchema>;
type Monitoring = z.input<typeof MonitoringContentSchema>;

const qualified = { result: 'qualified', opinion: '' } as const;
const ALL_QUALIFIED: Criteria = {
  completeness: qualified,
  relevance: qualified,
  appropriateness: qualified,
  feasibility: qualified,
};

/** A review with one criterion that needs work. */
export function needsWork(opinion: string): Criteria {
  return { ...ALL_QUALIFIED, appropriateness: { result: 'needsWork', opinion } };
}

interface Paper {
  readonly kind: string;
  /** Names the version within the item. */
  readonly name: string;
  readonly author: Part;
  readonly body: unknown;
}

/** An act on a document that somebody else has prepared. */
export function signs(
  when: string,
  who: Part,
  { kind, name, author, body }: Paper,
  command: (versionId: string) => Step['command'],
  extra: Omit<Extra, 'saves'> = {},
): Line {
  return (item) => {
    const saved = document(item, name, kind, author, body);
    return does(when, who, command(saved.id), { ...extra, saves: [saved] })(item);
  };
}

type TargetsCommand = 'submitTargets' | 'resubmitTargets';

/** Targets drafted by the clerk and signed by the leader (G1). */
export function targets(
  when: string,
  table: TargetTable,
  command: TargetsCommand = 'submitTargets',
  name = 'targets-1',
): Line {
  const paper: Paper = { kind: 'targets', name, author: 'clerk', body: table };
  return signs(when, 'leader', paper, (versionId) => ({ kind: command, versionId }));
}

export function qualifies(when: string, who: Part = 'officer'): Line {
  return does(when, who, { kind: 'qualifyTargets', criteria: ALL_QUALIFIED, opinion: '符合要求' });
}

export interface Approval {
  readonly on: string;
  readonly passedOn: string;
  readonly documentNumber: string;
  readonly amountFen: number;
  readonly batch?: string;
}

/** The congress's decision is recorded, then budget and targets are approved together (G5). */
export function approves(
  { on: when, passedOn, documentNumber, amountFen, batch }: Approval,
  recordedOn = when,
): readonly Line[] {
  return [
    does(`${recordedOn.slice(0, 10)} 09:00`, 'officer', { kind: 'recordBudgetPassed', on: on(passedOn) }),
    does(
      `${when.slice(0, 10)} 15:00`,
      'director',
      { kind: 'approveBudget', documentNumber, amountFen },
      batch === undefined ? {} : { batch },
    ),
  ];
}

export interface Report {
  readonly period: string;
  readonly on: string;
  readonly executedFen: number;
  readonly expectedFen: number;
  /** What has been reached so far, by indicator; without it, only that work goes on. */
  readonly reached?: Readonly<Record<string, string>>;
  /** The first indicator is in doubt, or cannot be reached any more. */
  readonly doubt?: string;
  readonly hopeless?: boolean;
}

/** A monitoring report of the clerk: money and, per indicator, whether it will be reached (M1). */
export function monitors(table: TargetTable, report: Report): Line {
  const { period, on: when, executedFen, expectedFen, reached = {}, doubt, hopeless = false } = report;
  const scored = table.indicators.filter(({ partOf }) => partOf === undefined);
  const body: Monitoring = {
    executedFen,
    expectedFen,
    indicators: scored.map(({ key }, index) => ({
      key,
      actual: reached[key] ?? '按计划推进',
      ...(index === 0 && doubt !== undefined
        ? { likelihood: hopeless ? 'impossible' : 'possible', cause: 'other', deviation: doubt }
        : { likelihood: 'certain', deviation: '' }),
    })),
    note: '监控数为演示虚构',
  };
  const paper: Paper = { kind: 'monitoring', name: `monitoring-${period}`, author: 'clerk', body };
  return signs(when, 'clerk', paper, (versionId) => ({ kind: 'reportMonitoring', period, versionId }));
}

type EvaluationCommand = 'submitSelfEvaluation' | 'resubmitSelfEvaluation';

/** The self-evaluation, drafted by the clerk and signed by the leader (E1). */
export function evaluates(
  when: string,
  evaluation: SelfEvaluation,
  {
    command = 'submitSelfEvaluation',
    name = 'evaluation-1',
    ...extra
  }: Omit<Extra, 'saves'> & { command?: EvaluationCommand; name?: string } = {},
): Line {
  const paper: Paper = { kind: 'selfEvaluation', name, author: 'clerk', body: evaluation };
  return signs(when, 'leader', paper, (versionId) => ({ kind: command, versionId }), extra);
}

export interface Review {
  readonly opinion: string;
  readonly qualityScore?: number;
  readonly adjustments?: readonly { readonly key: string; readonly score: number; readonly reason: string }[];
}

export function accepts(
  when: string,
  { opinion, qualityScore = 85, adjustments = [] }: Review,
  who: Part = 'performance',
): Line {
  return does(when, who, { kind: 'acceptSelfEvaluation', opinion, qualityScore, adjustments: [...adjustments] });
}

/** Feedback drafted by the performance officer, issued by the director (R1). */
export function feedsBack(
  draftedOn: string,
  issuedOn: string,
  documentNumber: string,
  body: Feedback,
): readonly Line[] {
  return [drafts(draftedOn, body), does(issuedOn, 'director', { kind: 'issueFeedback', documentNumber })];
}

/** Feedback drafted by the performance officer; who issues it is another question. */
export function drafts(when: string, body: Feedback): Line {
  const paper: Paper = { kind: 'feedback', name: 'feedback', author: 'performance', body };
  return signs(when, 'performance', paper, (versionId) => ({ kind: 'draftFeedback', versionId }));
}

export interface Answer {
  readonly stance: 'agree' | 'partly' | 'disagree';
  readonly measure: string;
  readonly by: string;
}

/** Answers problem by problem; the person named is the unit's clerk. */
export function answers(when: string, all: readonly Answer[], person = '单位经办'): readonly Line[] {
  return all.map(({ stance, measure, by }, index) =>
    does(when, 'clerk', { kind: 'answerProblem', problemNo: index + 1, stance, measure, person, by: on(by) }),
  );
}

/** Agrees to these problems, with one measure for all. */
export function agrees(when: string, problemNos: readonly number[], measure: string, by: string): readonly Line[] {
  return answers(
    when,
    problemNos.map(() => ({ stance: 'agree', measure, by })),
  );
}

export interface Rectified {
  readonly no: number;
  readonly result?: (typeof PROBLEM_RESULTS)[number];
  readonly account: string;
  readonly evidence?: string;
}

/** The rectification report, drafted by the clerk and signed by the leader (R2). */
export function rectifies(when: string, problems: readonly Rectified[], name = 'rectification-1'): Line {
  const body = {
    summary: '整改情况报告（演示虚构）',
    problems: problems.map(({ no, result = 'rectified', account, evidence = '整改佐证材料.pdf' }) => ({
      no,
      result,
      account,
      evidence: [{ name: evidence }],
    })),
  };
  const paper: Paper = { kind: 'rectification', name, author: 'clerk', body };
  return signs(when, 'leader', paper, (versionId) => ({ kind: 'reportRectification', versionId }));
}

/** Reports these problems as rectified, with one account for all. */
export function putsRight(when: string, problemNos: readonly number[], account: string): Line {
  return rectifies(
    when,
    problemNos.map((no) => ({ no, account })),
  );
}

/** Closes problems out, one by one, by somebody other than the one who reported (销号). */
export function closesOut(when: string, problemNos: readonly number[], who: Part = 'performance'): readonly Line[] {
  return problemNos.map((problemNo) =>
    does(when, who, { kind: 'verifyProblem', problemNo, opinion: '佐证齐全，予以销号' }),
  );
}
