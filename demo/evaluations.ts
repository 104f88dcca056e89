import { addDays, asInstant, type Instant, type PlainDate } from '../domain/calendar/plain-date.ts';
import type { Actor, Subject } from '../domain/process/actor.ts';
import type { EvaluationCommand } from '../domain/processes/evaluation/commands.ts';
import type { BudgetItemState } from '../domain/processes/budget-item/state.ts';
import type { EvaluationInput } from '../domain/processes/evaluation/state.ts';
import { saveVersion } from '../db/queries/documents.ts';
import { expertPool } from '../db/queries/expert-draws.ts';
import type { Stage } from './acting.ts';
import { DEMO_AGENCY, personFor, personNamed } from './cast.ts';
import { demoId } from './ids.ts';
import { CITY, subjectOf } from './organisation.ts';
import { fillRegistries } from './registries.ts';
import { PLAN_DAY, playYearlyPlan, type PlannedCourse } from './yearly-plan.ts';
import { EVALUATION_PLAN, EVALUATION_REPORT, scoreSheet } from './evaluation-papers.ts';

/** What every invented evaluation says of itself. */
const INVENTED = '虚构：单位、专家、机构、数字和办理过程均为演示';
/** Published with the demo, so that its draw comes out the same every time. */
const SEED = 'b1a4d9c3e07f5826b1a4d9c3e07f5826b1a4d9c3e07f5826b1a4d9c3e07f5826';

/** The registries' invented experts and agency; then an evaluation of each kind that finance begins by itself. */
export async function playEvaluations(stage: Stage, today: PlainDate): Promise<void> {
  await fillRegistries(stage.pool, noon(today, -90));
  await playYearlyPlan(stage, today, PLANNED);
  await begunByFinance(stage, today);
  await again(stage, today);
}

const LIGHTING = '市政照明维护重点评价（虚构）';
const CULTURE = '公共文化服务中心整体支出评价（虚构）';

/** What the yearly plan starts. */
const PLANNED: readonly PlannedCourse[] = [
  { unit: 'streets', kind: 'keyEvaluation', code: '郴评2026-01', name: LIGHTING, amountFen: 486_000_000 },
  { unit: 'museum', kind: 'wholeDepartment', code: '郴评2026-02', name: CULTURE, amountFen: 1_204_000_000 },
];

async function begunByFinance(stage: Stage, today: PlainDate): Promise<void> {
  const [streets, museum] = PLANNED.map(({ unit: _unit, kind: evaluationKind, ...opening }) => ({
    ...opening,
    evaluationKind,
  }));
  if (!streets || !museum) throw new Error('Two evaluations are planned.');
  await new Course(stage, today, subjectOf('streets'), streets, -26, PLAN_DAY).toScoring();
  await new Course(stage, today, subjectOf('museum'), museum, -31, PLAN_DAY).toExchange();
  await new Course(
    stage,
    today,
    subjectOf('county'),
    {
      code: '郴评2026-03',
      name: '示例县财政支出绩效综合评价（虚构）',
      evaluationKind: 'county',
      countyId: '431021',
      amountFen: 31_870_000_000,
    },
    -9,
  ).toPlanning();
}

/** The item that finance has ordered to be evaluated again: its evaluation has a team and no plan yet (E5). */
async function again(stage: Stage, today: PlainDate): Promise<void> {
  const { rows } = await stage.pool.query<{ id: string; state: BudgetItemState }>(
    `select id, state from instance where process = 'budgetItem' and phase = 'reevaluating' and region_id = $1 order by id limit 1`,
    [CITY],
  );
  const [found] = rows;
  if (!found) return;
  const { code, name, subject, selfEvaluation, approval, requestedFen, fiscalYear } = found.state;
  const selfScore = selfEvaluation && { total: selfEvaluation.total, grade: selfEvaluation.grade };
  const opening: Opening = {
    code: '郴评2026-04',
    name: `${name}再评价`,
    evaluationKind: 'reEvaluation',
    amountFen: approval?.amountFen ?? requestedFen,
    fiscalYear,
    item: { id: found.id, code, name, ...(selfScore && { selfScore }) },
  };
  await new Course(stage, today, subject, opening, -8).begin();
}

function noon(day: PlainDate, days: number): Instant {
  return asInstant(`${addDays(day, days)}T04:00:00.000Z`);
}

type Opening = Pick<EvaluationInput, 'code' | 'name' | 'evaluationKind' | 'amountFen'> &
  Partial<Pick<EvaluationInput, 'countyId' | 'item' | 'fiscalYear'>>;

/** One evaluation, moved on day by day by whoever has to. */
class Course {
  private readonly id: string;
  constructor(
    private readonly stage: Stage,
    private readonly today: PlainDate,
    private readonly subject: Subject,
    private readonly opening: Opening,
    private day: number,
    /** The day of the plan that opens it; without one, somebody opens it on its own first day. */
    private readonly opensOn = day,
  ) {
    this.id = demoId(`evaluation:${opening.code}`);
  }

  /** Team, agency and experts; the plan is still to be written. */
  async toPlanning(): Promise<void> {
    await this.begin();
    await this.act(personFor('performance', this.subject), {
      kind: 'selectAgency',
      agencyId: DEMO_AGENCY,
      name: '示例绩效评价咨询有限公司（虚构）',
      candidates: ['示例绩效评价咨询有限公司（虚构）', '示例会计师事务所（虚构）'],
      method: 'negotiation',
      reason: '人员配备和县级综合评价经验最优',
      evaluators: [member('agency.lead')],
    });
    await this.drawExperts();
  }

  /** One sheet is in and sealed; two are awaited. */
  async toScoring(): Promise<void> {
    const experts = await this.toSheets();
    await this.handIn(experts.slice(0, 1));
  }

  /** The draft is with the unit. */
  async toExchange(): Promise<void> {
    await this.handIn(await this.toSheets());
    const lead = personNamed('performance.lead');
    await this.act(lead, {
      kind: 'submitDraft',
      versionId: await this.saved(lead, 'evaluationReport', EVALUATION_REPORT),
    });
  }

  /** Opened, with its team. */
  async begin(): Promise<void> {
    const openedOn = addDays(this.today, this.opensOn);
    const input: EvaluationInput = {
      fiscalYear: Number(this.today.slice(0, 4)) - 1,
      ...this.opening,
      subject: this.subject,
      superiorUnitIds: [],
      openedOn,
      reportDue: addDays(this.today, 75),
      source: INVENTED,
    };
    const now = noon(this.today, this.opensOn);
    await this.stage.store.open({ process: 'evaluation', id: this.id, input, actor: this.officer(), now });
    await this.act(this.officer(), { kind: 'formTeam', leader: member('performance.lead'), members: [] });
  }

  private async drawExperts(): Promise<readonly string[]> {
    const experts = await expertPool(this.stage.pool, CITY);
    const candidates = experts.flatMap(({ id, name, personId }) =>
      personId === null ? [] : [{ id, personId, name, field: '', interests: [], tookPart: [] }],
    );
    const versionId = await this.saved(this.officer(), 'expertPool', { criteria: '', candidates });
    await this.act(this.officer(), { kind: 'drawExperts', versionId, seats: 3, seed: SEED });
    const { rows } = await this.stage.pool.query<{ login: string }>(
      `select p.login from evaluation_member m join person p on p.id = m.person_id
       where m.instance_id = $1 and m.role = 'expert' order by p.login`,
      [this.id],
    );
    return rows.map(({ login }) => login);
  }

  private async toSheets(): Promise<readonly string[]> {
    await this.begin();
    const experts = await this.drawExperts();
    for (const login of experts)
      await this.act(personNamed(login), {
        kind: 'declareAvoidance',
        conflict: false,
        statement: '与被评价单位无利害关系',
      });
    const lead = personNamed('performance.lead');
    await this.act(lead, { kind: 'submitPlan', versionId: await this.saved(lead, 'evaluationPlan', EVALUATION_PLAN) });
    await this.act(personFor('director', this.subject), { kind: 'approvePlan' });
    await this.act(lead, {
      kind: 'askMaterials',
      items: [
        { name: '项目验收报告', indicator: 'quality', required: true },
        { name: '资金支付明细', indicator: 'cost', required: true },
        { name: '群众满意度调查', indicator: 'satisfaction', required: false },
      ],
    });
    const clerk = personFor('clerk', this.subject);
    const items = ['验收报告.pdf', '支付明细.xlsx', '满意度调查.pdf'].map((name, index) => ({
      no: index + 1,
      evidence: [{ name }],
      note: '',
    }));
    await this.act(clerk, { kind: 'submitMaterials', versionId: await this.saved(clerk, 'materials', { items }) });
    await this.act(lead, { kind: 'acceptMaterials' });
    return experts;
  }

  private async handIn(experts: readonly string[]): Promise<void> {
    for (const [no, login] of experts.entries()) {
      const by = personNamed(login);
      await this.act(by, { kind: 'submitScores', versionId: await this.saved(by, 'scoreSheet', scoreSheet(no)) });
    }
  }

  private officer(): ReturnType<typeof personNamed> {
    return personNamed('performance.lead');
  }

  private async saved(by: ReturnType<typeof personNamed>, kind: string, body: object): Promise<string> {
    const version = { instanceId: this.id, kind, authorId: by.id, body, now: noon(this.today, this.day) };
    return (await saveVersion(this.stage.pool, version)).id;
  }

  private async act(actor: Actor, command: EvaluationCommand): Promise<void> {
    this.day += 2;
    await this.stage.store.act({ instanceId: this.id, command, actor, now: noon(this.today, this.day) });
  }
}

function member(login: string): { readonly personId: string; readonly name: string } {
  const { id, name } = personNamed(login);
  return { personId: id, name };
}
