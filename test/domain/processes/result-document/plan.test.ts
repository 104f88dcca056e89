import { asPlainDate } from '../../../../domain/calendar/plain-date.ts';
import { stage } from '../../../../domain/process/rehearse.ts';
import type { Effect, RecordedEvent } from '../../../../domain/process/process.ts';
import { effects } from '../../../../domain/processes/result-document/effects.ts';
import type { ResultDocumentEvent } from '../../../../domain/processes/result-document/events.ts';
import { resultDocument } from '../../../../domain/processes/result-document/index.ts';
import { planInput, planMatterId } from '../../../../domain/processes/result-document/plan-input.ts';
import { defaultRules, morning } from '../../../support/budget-item-play.ts';
import { makePerson, subject } from '../../../support/people.ts';

const region = { id: '431000', name: '郴州市', path: ['43', '431000'] };
const officer = makePerson('performanceOfficer', { id: 'officer' });
const director = makePerson('financeDirector', { id: 'director' });
const EVALUATION = '00000000-0000-4000-8000-000000000001';

const starts = {
  evaluationId: EVALUATION,
  evaluationKind: 'keyEvaluation',
  subject,
  code: '2026-E6-1',
  name: '某项目重点评价',
  fiscalYear: 2025,
  amountFen: 30_000_000,
  superiorUnitIds: [],
  reportDue: '2026-08-31',
};
const entry = (subjectId: string, more: object) => ({
  subjectId,
  name: subjectId,
  grounds: ['资金规模：14.58'],
  ...more,
});
const content = {
  rankingId: null,
  hash: 'a'.repeat(64),
  proposalId: EVALUATION,
  summary: '列入评价 1 个，从建议中移出 1 个。',
  entries: [
    entry('taken', { standing: 'proposed', starts }),
    entry('left', { standing: 'removed', reason: '正在审计' }),
  ],
};

const { begin, until, act } = stage(resultDocument, defaultRules);
const opened = () =>
  begin(
    'plan',
    planInput({ region, year: 2026, openedOn: asPlainDate('2026-01-05') }),
    { kind: 'system', ruleId: 'yearlyPlan' },
    morning('2026-01-05'),
  );
const submitted = () =>
  act(until(opened(), morning('2026-01-12')), { kind: 'submitResultDocument', content } as never, officer);
const issue = { kind: 'issueResultDocument', documentNumber: '郴财绩〔2026〕3号' } as never;

describe('the yearly plan of key evaluations (E6)', () => {
  it('is owed from its opening on, by the day of January that the policy sets', () => {
    const { instance } = opened();
    expect(instance.state.position.main).toBe('documentDrafting');
    expect(instance.book.open.map(({ key, responsible, due }) => [key, responsible, due])).toEqual([
      ['keyEvaluationPlan', ['performanceOfficer'], '2026-01-31'],
    ]);
  });

  it('is overdue, and climbs the ladder, where nobody draws it up', () => {
    const { instance, record } = until(opened(), morning('2026-02-12'));
    expect(instance.book.open[0]?.overdueSince).toBeDefined();
    expect(record.map(({ event }) => event.type)).toEqual(expect.arrayContaining(['obligationOverdue', 'rungReached']));
  });

  it('stays owed while it is signed and revised, and no longer once it is issued', () => {
    expect(submitted().instance.book.open.map(({ kind }) => kind)).toEqual(['keyEvaluationPlan', 'signResultDocument']);
    const returned = act(submitted(), { kind: 'returnResultDocument', opinion: '缺县区' } as never, director);
    expect(returned.instance.book.open.map(({ kind }) => kind)).toContain('keyEvaluationPlan');
    const issued = act(submitted(), issue, director);
    expect(issued.instance.book.open.map(({ kind }) => kind)).toEqual(['deliverResultDocument']);
  });

  it('starts its evaluations with the day and the number of its issue, each by an id of its own, and what was left out not', () => {
    const { instance, record } = act(submitted(), issue, director);
    const event = record
      .map((one: RecordedEvent) => one.event as ResultDocumentEvent)
      .find(({ type }) => type === 'resultDocumentIssued');
    if (!event) throw new Error('not issued');
    const opens = effects(event, instance.state).filter(({ kind }: Effect) => kind === 'open');
    const { evaluationId: _id, ...planned } = starts;
    expect(opens).toEqual([
      {
        kind: 'open',
        process: 'evaluation',
        instanceId: EVALUATION,
        policy: instance.state.policy,
        ruleId: 'planned',
        input: { ...planned, openedOn: '2026-01-12', source: '年度重点评价计划（郴财绩〔2026〕3号）' },
      },
    ]);
  });

  it('has one matter per bureau and year, whoever opens it', () => {
    expect(planMatterId('431000', 2026)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(
      new Set([planMatterId('431000', 2026), planMatterId('431000', 2026), planMatterId('431000', 2027)]).size,
    ).toBe(2);
  });
});
