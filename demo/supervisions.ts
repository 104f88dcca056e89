import { addDays, asInstant, dateOf, yearOf, type Instant, type PlainDate } from '../domain/calendar/plain-date.ts';
import type { SupervisionCommand } from '../domain/processes/supervision/commands.ts';
import { supervisionCode, type About, type SupervisionInput } from '../domain/processes/supervision/state.ts';
import type { Pool } from '../db/pool.ts';
import type { ProcessStore } from '../db/process-store-types.ts';
import { personNamed } from './cast.ts';
import { demoId } from './ids.ts';
import { subjectOf, UNITS, type UnitKey } from './organisation.ts';

interface Stage {
  readonly pool: Pool;
  readonly store: ProcessStore;
}

/** The city's supervised matters: one that was returned once and is closed, one that waits for its unit's answer. */
export async function supervise({ pool, store }: Stage, now: Instant): Promise<void> {
  const on = (days: number): PlainDate => addDays(dateOf(now), days);
  const at = (days: number): Instant => asInstant(`${on(days)}T02:00:00.000Z`);
  const open = async (key: string, days: number, more: Subjected): Promise<string> => {
    const id = demoId(`supervision:${key}`);
    const input = inputOf(id, on(days), more);
    await store.open({ process: 'supervision', id, input, actor: personNamed('supervisor'), now: at(days) });
    return id;
  };
  const closed = await open('patrol', -20, {
    unit: 'patrol',
    name: '督办：无人机巡查数据未归档',
    demand: '巡查数据未按月归档，影响执法取证。请说明原因，补齐归档并附清单。',
    answerBy: on(-12),
  });
  const act = (login: string, days: number, command: SupervisionCommand) =>
    store.act({ instanceId: closed, command, actor: personNamed(login), now: at(days) });
  const answer = (done: string, where: string): SupervisionCommand => ({
    kind: 'answerSupervision',
    measures: '明确专人按月归档，纳入考核。',
    done,
    evidence: [{ name: '归档清单', where }],
  });
  await act('leader.patrol', -16, answer('已归档三个季度的数据。', '档案室，2 卷'));
  const back = { kind: 'returnSupervision', opinion: '第四季度未列入，请补齐。', answerBy: on(-10) } as const;
  await act('supervisor', -15, back);
  await act('leader.patrol', -12, answer('全年数据已补齐归档。', '档案室，3 卷'));
  await act('supervisor', -11, { kind: 'closeSupervision', opinion: '已抽看归档清单，属实，同意销号。' });
  const about = await itemOf(pool, 'reservoirs');
  await open('reservoirs', -4, {
    unit: 'reservoirs',
    name: '督办：小型水库安全运行资金支付偏慢',
    answerBy: on(6),
    demand: '汛期临近，维修养护资金支付偏慢。请说明原因，提出加快支付的措施并报送进展。',
    ...(about && { about }),
  });
}

type Subjected = Pick<SupervisionInput, 'name' | 'demand' | 'about'> & {
  readonly unit: UnitKey;
  readonly answerBy: PlainDate;
};

function inputOf(id: string, openedOn: PlainDate, { unit, ...said }: Subjected): SupervisionInput {
  const leader = personNamed('supervisor');
  return {
    subject: subjectOf(unit),
    code: supervisionCode(id, openedOn),
    fiscalYear: yearOf(openedOn),
    answeredBy: 'unit',
    openedOn,
    leader: { id: leader.id, name: leader.name },
    ...said,
  };
}

async function itemOf(pool: Pool, unit: UnitKey): Promise<About | undefined> {
  const { rows } = await pool.query<{ id: string; title: string; code: string | null }>(
    `select id, title, code from instance where process = 'budgetItem' and unit_id = $1 order by fiscal_year desc, id limit 1`,
    [UNITS[unit].id],
  );
  const [row] = rows;
  return row && { instanceId: row.id, process: 'budgetItem', title: row.title, code: row.code };
}
