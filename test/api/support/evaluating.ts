import { randomUUID } from 'node:crypto';
import { ActAnswerSchema, type ActAnswerView } from '../../../api/commands/act.schemas.ts';
import {
  FinanceEvaluationPageSchema,
  FinanceEvaluationSchema,
  type FinanceEvaluationPage,
  type FinanceEvaluationView,
} from '../../../api/finance-evaluations/finance-evaluations.schemas.ts';
import { plan, report, sheet } from '../../support/evaluation-play.ts';
import { ok, type Reply } from './client.ts';
import type { Login, Office } from './office.ts';

/** Experts of the registry: three with an account, of whom one works for the evaluated unit; one without. */
export async function registered(office: Office): Promise<void> {
  const experts: readonly (readonly [name: string, login: string | null, employer: string])[] = [
    ['专家甲', 'expert', '郴州学院（虚构）'],
    ['专家乙', 'expertTwo', '郴州学院（虚构）'],
    ['专家丙', 'expertThree', '市农业农村局（虚构）'],
    ['专家丁', null, '郴州学院（虚构）'],
  ];
  for (const [name, login, employer] of experts) {
    const content = { name, employer, sectors: ['agriculture'], interests: [], ...(login && { login }) };
    await entry(office, 'experts', name, content);
  }
  await entry(office, 'agencies', '虚构评价咨询有限公司', {
    name: '虚构评价咨询有限公司',
    kind: 'consulting',
    sectors: [],
  });
  await office.asOwner(
    `update person_grant set agency_id = (select id from library_entry where library = 'agencies')
     where role = 'agencyEvaluator'`,
  );
}

async function entry(office: Office, library: string, name: string, content: object): Promise<void> {
  await office.asOwner(
    `insert into library_entry (id, library, region_id, shared, state, name, code, facets, content, version, words, grams, changed_at)
     values ($1::uuid, $2, '431000', true, 'listed', $3, $5, '{}', $4, 1, '', '{}', now())`,
    [randomUUID(), library, name, JSON.stringify(content), randomUUID()],
  );
}

/** One evaluation at the API, moved on by whoever has to. */
export class Evaluating {
  private constructor(
    private readonly office: Office,
    readonly id: string,
  ) {}

  static async open(office: Office, more: object = {}): Promise<Evaluating> {
    const body = {
      evaluationKind: 'keyEvaluation',
      code: `评-${randomUUID().slice(0, 8)}`,
      name: '种薯繁育示范推广项目重点评价',
      unitId: 'unit-1',
      fiscalYear: 2025,
      amountFen: 30_000_000,
      reportDue: '2026-08-31',
      ...more,
    };
    const client = await office.as('performance');
    const reply = await client.post('/finance-evaluations', body, { 'Idempotency-Key': randomUUID() });
    return new Evaluating(office, ok(reply, ActAnswerSchema, 201).id);
  }

  async try(login: Login, command: object, more: object = {}): Promise<Reply> {
    const client = await this.office.as(login);
    const headers = { 'Idempotency-Key': randomUUID() };
    return client.post(`/finance-evaluations/${this.id}/commands`, { command, ...more }, headers);
  }

  async act(login: Login, command: object, more: object = {}): Promise<ActAnswerView> {
    return ok(await this.try(login, command, more), ActAnswerSchema);
  }

  async draw(login: Login, body: object, key: string = randomUUID()): Promise<Reply> {
    const client = await this.office.as(login);
    return client.post(`/finance-evaluations/${this.id}/draws`, body, { 'Idempotency-Key': key });
  }

  async view(login: Login): Promise<FinanceEvaluationView> {
    const client = await this.office.as(login);
    return ok(await client.get(`/finance-evaluations/${this.id}`), FinanceEvaluationSchema);
  }

  async seen(login: Login, path = ''): Promise<Reply> {
    return (await this.office.as(login)).get(`/finance-evaluations/${this.id}${path}`);
  }

  async formed(): Promise<this> {
    const leader = { personId: this.office.ids.performance, name: '某某（performance）' };
    await this.act('performance', { kind: 'formTeam', leader });
    return this;
  }

  /** The team formed, two experts drawn and confirmed, the plan approved, materials in. */
  async toScoring(): Promise<this> {
    return (await this.formed()).fromTeamToScoring();
  }

  async fromTeamToScoring(): Promise<this> {
    ok(await this.draw('performance', { seats: 2 }), ActAnswerSchema);
    for (const login of ['expert', 'expertTwo'] as const)
      await this.act(login, { kind: 'declareAvoidance', conflict: false, statement: '无利害关系' });
    await this.act('performance', { kind: 'submitPlan' }, { content: plan });
    await this.act('director', { kind: 'approvePlan' });
    await this.act('performance', {
      kind: 'askMaterials',
      items: [{ name: '验收报告', indicator: 'e', required: true }],
    });
    const items = [{ no: 1, evidence: [{ name: '验收报告.pdf' }] }];
    await this.act('clerk', { kind: 'submitMaterials' }, { content: { items } });
    await this.act('performance', { kind: 'acceptMaterials' });
    return this;
  }

  async toReport(): Promise<this> {
    await this.act('expert', { kind: 'submitScores' }, { content: sheet(0) });
    await this.act('expertTwo', { kind: 'submitScores' }, { content: sheet(4) });
    await this.act('performance', { kind: 'submitDraft' }, { content: report });
    await this.act('leader', {
      kind: 'answerDraft',
      overall: '同意。',
      views: [
        { no: 1, stance: 'agree', view: '' },
        { no: 2, stance: 'agree', view: '' },
      ],
    });
    await this.act('performance', { kind: 'submitFinal' }, { content: { ...report, summary: '定稿。' } });
    return this;
  }
}

export async function listed(office: Office, login: Login, query = ''): Promise<FinanceEvaluationPage> {
  return ok(await (await office.as(login)).get(`/finance-evaluations${query}`), FinanceEvaluationPageSchema);
}
