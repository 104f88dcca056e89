import { asPlainDate, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { KernelCommand } from '../../domain/process/act.ts';
import type { Actor, Person } from '../../domain/process/actor.ts';
import type { Effect, Instance, RecordedEvent, Task } from '../../domain/process/process.ts';
import { stage, type Rehearsal } from '../../domain/process/rehearse.ts';
import { tasksOf } from '../../domain/process/tasks-of.ts';
import type { EvaluationCommand } from '../../domain/processes/evaluation/commands.ts';
import { evaluation } from '../../domain/processes/evaluation/index.ts';
import type { EvaluationInput, EvaluationState } from '../../domain/processes/evaluation/state.ts';
import { defaultRules, morning } from './budget-item-play.ts';
import { makePerson, people, subject } from './people.ts';

export const SEED = 'a'.repeat(64);
/** Two of the bureau's officers: one leads, the other answers for the agency. */
export const lead = makePerson('performanceOfficer', { id: 'lead' });
export const agent = makePerson('agencyEvaluator', { id: 'agent' });

export function uuid(no: number): string {
  return `00000000-0000-4000-8000-${String(no).padStart(12, '0')}`;
}

export function expert(id: string): Person {
  return makePerson('expert', { id });
}

/** Eight people of whom three are barred: of the unit, of the one above, and one who helped to make it. */
export const pool = {
  criteria: '农业、财务',
  candidates: [
    ...['e1', 'e2', 'e3', 'e4', 'e5'].map((id) => ({ id, personId: id, name: id })),
    { id: 'own', personId: 'own', name: 'own', unitId: subject.unitId },
    { id: 'above', personId: 'above', name: 'above', unitId: 'bureau' },
    { id: 'maker', personId: 'maker', name: 'maker', tookPart: [{ unitId: subject.unitId, year: 2024 }] },
  ],
};

export const plan = {
  purpose: '评价资金使用绩效。',
  scope: '2025 年度全部资金。',
  method: '比较法、公众评判法。',
  indicators: [
    { key: 'p', dimension: 'process', name: '制度执行', weight: 20, standard: '制度健全且执行到位得满分。' },
    { key: 'c', dimension: 'economy', name: '成本节约', weight: 20, standard: '不超预算得满分。' },
    { key: 'f', dimension: 'efficiency', name: '完成及时', weight: 20, standard: '按期完成得满分。' },
    { key: 'e', dimension: 'effectiveness', name: '农户增收', weight: 40, standard: '达到目标得满分。' },
  ],
  spreadPercent: 20,
};

export const report = {
  summary: '总体达到预期。',
  findings: [{ dimension: 'effectiveness', text: '增收明显。' }],
  problems: [
    { title: '验收资料不全', recommendation: '补齐验收资料' },
    { title: '支付偏慢', recommendation: '按进度支付' },
  ],
};

/** A sheet that takes `off` points from the last indicator. */
export function sheet(off: number, opinion = '总体良好。'): object {
  const marks = plan.indicators.map(({ key, weight }) => ({ key, points: weight }));
  const reason = off > 0 ? '增收未达目标。' : '';
  return { marks: marks.map((mark) => (mark.key === 'e' ? { key: 'e', points: 40 - off, reason } : mark)), opinion };
}

const OPENED: EvaluationInput = {
  subject,
  code: '评2026-01',
  name: '马铃薯种薯繁育示范推广项目重点评价',
  evaluationKind: 'keyEvaluation',
  fiscalYear: 2025,
  amountFen: 30_000_000,
  superiorUnitIds: ['bureau'],
  openedOn: asPlainDate('2026-03-02'),
  reportDue: asPlainDate('2026-08-31'),
};

/** What a play has done so far, so that it can be done again elsewhere. */
export type PlayStep =
  | { readonly on: string }
  | { readonly save: string; readonly no: number; readonly body: unknown; readonly author: Person }
  | { readonly actor: Actor; readonly command: EvaluationCommand | KernelCommand };

/** An evaluation played in memory; every step returns the play. */
export class EvaluationPlay {
  readonly steps: PlayStep[] = [];
  readonly input: EvaluationInput;
  private readonly stage = stage(evaluation, defaultRules);
  private rehearsal: Rehearsal<EvaluationState>;

  constructor(input: Partial<EvaluationInput> = {}) {
    const opener: Actor = { kind: 'system', ruleId: 'plan' };
    this.input = { ...OPENED, ...input };
    this.rehearsal = this.stage.begin('evaluation-1', this.input, opener, morning('2026-03-02'));
  }

  get state(): EvaluationState {
    return this.rehearsal.instance.state;
  }

  get instance(): Instance<EvaluationState> {
    return this.rehearsal.instance;
  }

  get record(): readonly RecordedEvent[] {
    return this.rehearsal.record;
  }

  get tasks(): readonly Task[] {
    return tasksOf(evaluation, this.rehearsal.instance, defaultRules.policy);
  }

  get owed(): Readonly<Record<string, PlainDate>> {
    return Object.fromEntries(this.rehearsal.instance.book.open.map(({ key, due }) => [key, due]));
  }

  get effects(): readonly Effect[] {
    return this.record.flatMap(({ event }) => evaluation.effects(event as never, this.state));
  }

  on(date: string): this {
    this.rehearsal = this.stage.until(this.rehearsal, morning(date));
    this.steps.push({ on: date });
    return this;
  }

  save(kind: string, no: number, body: unknown, author: Person = lead): this {
    this.rehearsal = this.stage.save(this.rehearsal, { id: uuid(no), kind, authorId: author.id, body });
    this.steps.push({ save: kind, no, body, author });
    return this;
  }

  act(actor: Actor, command: EvaluationCommand | KernelCommand): this {
    this.rehearsal = this.stage.act(this.rehearsal, command, actor);
    this.steps.push({ actor, command });
    return this;
  }

  refusal(actor: Actor, command: EvaluationCommand | KernelCommand): DomainError {
    const [before, { length }] = [this.rehearsal, this.steps];
    try {
      this.act(actor, command);
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    } finally {
      this.rehearsal = before;
      this.steps.length = length;
    }
    throw new Error('The act was not refused.');
  }
}

/** With its team. */
export function formed(input: Partial<EvaluationInput> = {}): EvaluationPlay {
  return new EvaluationPlay(input).on('2026-03-05').act(people.performance, {
    kind: 'formTeam',
    leader: { personId: lead.id, name: '组长' },
    members: [],
  });
}

/** With its experts drawn: three of five. */
export function drawn(play = formed(), candidates: unknown = pool): EvaluationPlay {
  return play
    .save('expertPool', 1, candidates)
    .act(people.performance, { kind: 'drawExperts', versionId: uuid(1), seats: 3, seed: SEED });
}

/** With the panel confirmed, the plan approved and the materials asked for. */
export function asked(play = drawn()): EvaluationPlay {
  for (const { personId } of play.state.panel?.experts ?? [])
    play.act(expert(personId), { kind: 'declareAvoidance', conflict: false, statement: '无利害关系' });
  return play
    .save('evaluationPlan', 2, plan)
    .act(lead, { kind: 'submitPlan', versionId: uuid(2) })
    .act(people.director, { kind: 'approvePlan' })
    .act(lead, {
      kind: 'askMaterials',
      items: [
        { name: '验收报告', indicator: 'e', required: true },
        { name: '会议纪要', required: false },
      ],
    });
}

/** Up to the scoring. */
export function scoring(play = asked()): EvaluationPlay {
  return play
    .on('2026-03-12')
    .save('materials', 3, { items: [{ no: 1, evidence: [{ name: '验收.pdf' }] }, { no: 2 }] }, people.clerk)
    .act(people.clerk, { kind: 'submitMaterials', versionId: uuid(3) })
    .act(lead, { kind: 'acceptMaterials' });
}

/** Every expert takes so many points off. */
export function scored(off: readonly number[] = [0, 2, 4], play = scoring()): EvaluationPlay {
  const experts = play.state.panel?.experts ?? [];
  experts.forEach(({ personId }, index) => {
    const by = expert(personId);
    play.save('scoreSheet', 10 + index, sheet(off[index] ?? 0), by);
    play.act(by, { kind: 'submitScores', versionId: uuid(10 + index) });
  });
  return play;
}

/** With the draft answered. */
export function answered(play = scored()): EvaluationPlay {
  return play
    .on('2026-04-01')
    .save('evaluationReport', 20, report)
    .act(lead, { kind: 'submitDraft', versionId: uuid(20) })
    .on('2026-04-03')
    .act(people.leader, {
      kind: 'answerDraft',
      overall: '基本同意。',
      views: [
        { no: 1, stance: 'agree', view: '' },
        { no: 2, stance: 'disagree', view: '支付按合同进度。' },
      ],
    });
}

/** With the final report in. */
export function reported(play = answered()): EvaluationPlay {
  return play.save('evaluationReport', 21, { ...report, summary: '修改后定稿。' }).act(lead, {
    kind: 'submitFinal',
    versionId: uuid(21),
    replies: [{ no: 2, reply: 'partly', reason: '已注明合同进度。' }],
  });
}

/** Its result used to the end: the feedback comes `late` or within its month, two problems are put right, it is closed. */
export function closed(feedbackOn = '2026-04-20', play = reported()): EvaluationPlay {
  const problems = report.problems.map(({ title, recommendation }) => ({ title, recommendation }));
  const account = { result: 'rectified', account: '已补齐。', evidence: [{ name: '台账.pdf' }] };
  play
    .on('2026-04-07')
    .act(people.director, { kind: 'concludeEvaluation' })
    .on(feedbackOn)
    .save('feedback', 30, { form: 'opinion', performance: '良好', problems })
    .act(people.performance, { kind: 'draftFeedback', versionId: uuid(30) })
    .act(people.director, { kind: 'issueFeedback', documentNumber: '郴财绩〔2026〕12号' })
    .act(people.clerk, { kind: 'signReceipt', paper: false });
  for (const { no } of play.state.problems)
    play.act(people.clerk, {
      kind: 'answerProblem',
      problemNo: no,
      stance: 'agree',
      measure: '补齐',
      person: '经办',
      by: asPlainDate('2026-12-31'),
    });
  const told = play.state.problems.map(({ no }) => ({ no, ...account }));
  play
    .save('rectification', 31, { summary: '已整改', problems: told }, people.clerk)
    .act(people.leader, { kind: 'reportRectification', versionId: uuid(31) });
  for (const { no } of play.state.problems)
    play.act(people.performance, { kind: 'verifyProblem', problemNo: no, opinion: '属实' });
  return play
    .act(people.director, { kind: 'decideConsequence', action: 'prioritise', amountFen: null, reason: '' })
    .act(people.director, { kind: 'decideDisclosure', decision: 'publish', parts: [], reason: '' })
    .act(people.performance, { kind: 'closeEvaluation' });
}
