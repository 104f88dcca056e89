import { asInstant, asPlainDate, dateOf, type Instant, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { defaultCalendar } from '../../domain/calendar/default-calendar.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Rules } from '../../domain/obligations/lay.ts';
import { findOpen, type Obligation, type Settled } from '../../domain/obligations/obligation.ts';
import { defaultPolicy } from '../../domain/policy/default-policy.ts';
import type { KernelCommand } from '../../domain/process/act.ts';
import type { Actor } from '../../domain/process/actor.ts';
import type { RecordedEvent } from '../../domain/process/process.ts';
import { stage, type Rehearsal } from '../../domain/process/rehearse.ts';
import type { BudgetItemCommand } from '../../domain/processes/budget-item/commands.ts';
import { budgetItem } from '../../domain/processes/budget-item/index.ts';
import type { BudgetItemInput, BudgetItemState } from '../../domain/processes/budget-item/state.ts';
import { people, subject } from './people.ts';

export const defaultRules: Rules = { policy: defaultPolicy, calendar: defaultCalendar };

/** Ten in the morning in Asia/Shanghai. */
export function morning(date: string): Instant {
  return asInstant(`${date}T02:00:00.000Z`);
}

const qualified = { result: 'qualified', opinion: '' } as const;
const needsWork = { result: 'needsWork', opinion: '数量指标与预算不匹配' } as const;
export const allQualified = {
  completeness: qualified,
  relevance: qualified,
  appropriateness: qualified,
  feasibility: qualified,
};
export const oneNeedsWork = { ...allQualified, appropriateness: needsWork };

const gte = (value: string, unit: string) => ({ comparator: 'gte', value, unit }) as const;

/** A target table that the ministry's template accepts: 50 output, 30 benefit, 10 satisfaction. */
export const targetTable = {
  templateId: 'ministry2020',
  annualTarget: '为全市农户发放脱毒马铃薯原原种，建成种薯繁育基地。',
  indicators: [
    { key: 'a', level1: 'output', level2: 'quantity', name: '发放原原种', target: gte('425', '万粒'), weight: '20' },
    { key: 'b', level1: 'output', level2: 'quality', name: '原原种合格率', target: gte('95', '%'), weight: '30' },
    {
      key: 'c',
      level1: 'benefit',
      level2: 'economicBenefit',
      name: '农户增收',
      target: gte('300', '元/亩'),
      weight: '30',
    },
    {
      key: 'd',
      level1: 'satisfaction',
      level2: 'beneficiarySatisfaction',
      name: '农户满意度',
      target: gte('90', '%'),
      weight: '10',
    },
  ],
};

/** A self-evaluation in which everything was reached. */
export const reachedEvaluation = {
  execution: { initialFen: 30_000_000, adjustedFen: 30_000_000, executedFen: 29_000_000 },
  actuals: [
    { key: 'a', actual: '430万粒' },
    { key: 'b', actual: '96%' },
    { key: 'c', actual: '320元/亩' },
    { key: 'd', actual: '93%' },
  ],
  summary: '全年目标已完成。',
  problems: [],
};

export const feedbackContent = {
  form: 'officialDocument',
  performance: '总体目标基本实现。',
  problems: [
    { title: '采购数量与年度目标不一致', recommendation: '核对采购合同并更正目标' },
    { title: '支付完成率口径不一', recommendation: '按实际支付进度更正' },
  ],
} as const;

const OPENED: BudgetItemInput = {
  subject,
  code: '2025-431-017',
  name: '马铃薯种薯繁育示范推广项目',
  itemKind: 'project',
  fundAccount: 'generalPublic',
  continuity: 'continuing',
  livelihood: true,
  fiscalYear: 2025,
  requestedFen: 30_000_000,
  openedOn: asPlainDate('2024-09-02'),
};

/** A budget item played in memory; every step returns the play, so a test reads like the item's year. */
export class Play {
  private readonly stage;
  private rehearsal: Rehearsal<BudgetItemState>;

  constructor(input: Partial<BudgetItemInput> = {}, rules: Rules = defaultRules, now = morning('2024-09-02')) {
    this.stage = stage(budgetItem, rules);
    this.rehearsal = this.stage.begin('item-1', { ...OPENED, ...input }, { kind: 'system', ruleId: 'season' }, now);
  }

  get state(): BudgetItemState {
    return this.rehearsal.instance.state;
  }

  get open(): readonly Obligation[] {
    return this.rehearsal.instance.book.open;
  }

  get record(): readonly RecordedEvent[] {
    return this.rehearsal.record;
  }

  get instance(): Rehearsal<BudgetItemState>['instance'] {
    return this.rehearsal.instance;
  }

  get today(): PlainDate {
    return dateOf(this.rehearsal.now);
  }

  on(date: string): this {
    this.rehearsal = this.stage.until(this.rehearsal, morning(date));
    return this;
  }

  at(instant: string): this {
    this.rehearsal = this.stage.until(this.rehearsal, asInstant(instant));
    return this;
  }

  save(kind: string, id: string, body: unknown, author: Actor = people.clerk): this {
    const authorId = author.kind === 'person' ? author.id : 'system';
    this.rehearsal = this.stage.save(this.rehearsal, { id, kind, authorId, body });
    return this;
  }

  act(actor: Actor, command: BudgetItemCommand | KernelCommand): this {
    this.rehearsal = this.stage.act(this.rehearsal, command, actor);
    return this;
  }

  /** What the act is refused with; the play then stands as it was. */
  refusal(actor: Actor, command: BudgetItemCommand | KernelCommand): DomainError {
    const before = this.rehearsal;
    try {
      this.act(actor, command);
    } catch (error) {
      this.rehearsal = before;
      if (error instanceof DomainError) return error;
      throw error;
    }
    throw new Error(`${command.kind} was not refused`);
  }

  obligation(key: string): Obligation | undefined {
    return findOpen(this.rehearsal.instance.book, key);
  }

  settled(key: string): Settled | undefined {
    return this.rehearsal.instance.book.settled.find((each) => each.key === key);
  }

  events(type: string): readonly RecordedEvent[] {
    return this.record.filter(({ event }) => event.type === type);
  }
}

/** Ids of versions used by plays. */
export const V = {
  targets1: '00000000-0000-4000-8000-000000000001',
  targets2: '00000000-0000-4000-8000-000000000002',
  targets3: '00000000-0000-4000-8000-000000000003',
  monitoring: '00000000-0000-4000-8000-000000000011',
  selfEvaluation: '00000000-0000-4000-8000-000000000021',
  selfEvaluation2: '00000000-0000-4000-8000-000000000022',
  reEvaluation: '00000000-0000-4000-8000-000000000031',
  feedback: '00000000-0000-4000-8000-000000000041',
  rectification: '00000000-0000-4000-8000-000000000051',
  rectification2: '00000000-0000-4000-8000-000000000052',
} as const;

/** Targets submitted by the leader, drafted by the clerk. */
export function submitted(play = new Play()): Play {
  return play
    .on('2024-10-15')
    .save('targets', V.targets1, targetTable)
    .act(people.leader, { kind: 'submitTargets', versionId: V.targets1 });
}

/** Qualified and approved together with the budget. */
export function approved(play = submitted()): Play {
  return play
    .on('2024-10-22')
    .act(people.officer, { kind: 'qualifyTargets', criteria: allQualified, opinion: '' })
    .on('2025-01-20')
    .act(people.officer, { kind: 'recordBudgetPassed', on: asPlainDate('2025-01-17') })
    .on('2025-01-24')
    .act(people.director, { kind: 'approveBudget', documentNumber: '郴财预〔2025〕6号', amountFen: 30_000_000 });
}

/** The year is over, self-evaluated and accepted. */
export function evaluated(play = approved()): Play {
  return play
    .on('2026-02-27')
    .save('selfEvaluation', V.selfEvaluation, reachedEvaluation)
    .act(people.leader, { kind: 'submitSelfEvaluation', versionId: V.selfEvaluation })
    .on('2026-03-10')
    .act(people.performance, { kind: 'acceptSelfEvaluation', opinion: '数据属实', qualityScore: 92, adjustments: [] });
}

/** Concluded and fed back; the feedback lies with the unit. */
export function fedBack(play = evaluated(), concludedOn = '2026-03-16', issuedOn = '2026-03-25'): Play {
  return play
    .on(concludedOn)
    .act(people.director, { kind: 'concludeEvaluation' })
    .on(issuedOn)
    .save('feedback', V.feedback, feedbackContent, people.performance)
    .act(people.performance, { kind: 'draftFeedback', versionId: V.feedback })
    .act(people.director, { kind: 'issueFeedback', documentNumber: '郴财绩〔2026〕8号' });
}

/** Signed for: the two months run. */
export function received(play = fedBack(), on = '2026-03-27'): Play {
  return play.on(on).act(people.leader, { kind: 'signReceipt', paper: false });
}
