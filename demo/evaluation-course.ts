import { addDays, asInstant, type Instant, type PlainDate } from '../domain/calendar/plain-date.ts';
import type { Actor, Subject } from '../domain/process/actor.ts';
import type { EvaluationCommand } from '../domain/processes/evaluation/commands.ts';
import type { EvaluationInput } from '../domain/processes/evaluation/state.ts';
import { saveVersion } from '../db/queries/documents.ts';
import { expertPool } from '../db/queries/expert-draws.ts';
import type { Stage } from './acting.ts';
import { DEMO_AGENCY, personFor, personNamed } from './cast.ts';
import { demoId } from './ids.ts';
import { CITY } from './organisation.ts';
import { EVALUATION_PLAN, EVALUATION_REPORT, scoreSheet } from './evaluation-papers.ts';

/** What every invented evaluation says of itself. */
const INVENTED = '虚构：单位、专家、机构、数字和办理过程均为演示';
/** Published with the demo, so that its draw comes out the same every time. */
const SEED = 'b1a4d9c3e07f5826b1a4d9c3e07f5826b1a4d9c3e07f5826b1a4d9c3e07f5826';

export type Opening = Pick<EvaluationInput, 'code' | 'name' | 'evaluationKind' | 'amountFen'> &
  Partial<Pick<EvaluationInput, 'countyId' | 'item' | 'fiscalYear'>>;

/** One evaluation, moved on day by day by whoever has to. */
export class EvaluationCourse {
  private readonly id: string;
  constructor(
    private readonly stage: Stage,
    private readonly today: PlainDate,
    private readonly subject: Subject,
    private readonly opening: Opening,
    /** The day on which it is opened, counted from today; then the day of its last act. */
    private day: number,
    /** Before this day nothing is asked of the unit. */
    private readonly fieldDay = day,
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
    const openedOn = addDays(this.today, this.day);
    const input: EvaluationInput = {
      fiscalYear: Number(this.today.slice(0, 4)) - 1,
      ...this.opening,
      subject: this.subject,
      superiorUnitIds: [],
      openedOn,
      reportDue: addDays(this.today, 75),
      source: INVENTED,
    };
    const now = noon(this.today, this.day);
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
    this.day = Math.max(this.day, this.fieldDay);
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

/** Noon of a day counted from today. */
export function noon(day: PlainDate, days: number): Instant {
  return asInstant(`${addDays(day, days)}T04:00:00.000Z`);
}
