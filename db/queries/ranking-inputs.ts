import type { Ranked } from '../../domain/ranking/method.ts';
import type { RankedItem, RankingInputs, RankingSubject } from '../../domain/ranking/rank.ts';
import type { Queryable } from '../pool.ts';

/** Which year of which bureau. */
export interface RankedYear {
  readonly regionId: string;
  readonly year: number;
  readonly subject: Ranked;
}

const SUBJECTS: Readonly<Record<Exclude<Ranked, 'item'>, string>> = {
  unit: 'select u.id, u.name, u.code from unit u where u.region_id = $1',
  county: 'select r.id, r.name, r.id as code from region r where r.parent_id = $1',
};

// Only what has been approved has money to weigh by; a final score is there once the evaluation is concluded.
const ITEM = `b.instance_id as id, b.approved_fen as "budgetFen", to_char(r.score, 'FM990.00') as score`;
const APPROVED = `b.fiscal_year = $2 and b.approved_fen is not null`;
const RESULT = 'left join item_result r on r.instance_id = b.instance_id';

const ITEMS: Readonly<Record<Ranked, string>> = {
  unit: `select ${ITEM}, b.unit_id as "subjectId" from budget_item b ${RESULT} where b.region_id = $1 and ${APPROVED}`,
  county: `select ${ITEM}, c.id as "subjectId" from region c join region inner_region on c.id = any (inner_region.path)
    join budget_item b on b.region_id = inner_region.id ${RESULT} where c.parent_id = $1 and ${APPROVED}`,
  item: `select ${ITEM}, b.instance_id::text as "subjectId", b.name, b.code from budget_item b ${RESULT}
    where b.region_id = $1 and ${APPROVED}`,
};

type ItemRow = RankedItem & Partial<Pick<RankingSubject, 'name' | 'code'>>;

/** What a ranking of that year would be made of now: one pass over a region's year, however many items it has. */
export async function rankingInputs(db: Queryable, { regionId, year, subject }: RankedYear): Promise<RankingInputs> {
  const { rows } = await db.query<ItemRow>({
    name: `ranking-items-${subject}`,
    text: ITEMS[subject],
    values: [regionId, year],
  });
  const items = rows.map(({ id, subjectId, budgetFen, score }) => ({ id, subjectId, budgetFen, score }));
  if (subject === 'item') {
    return { items, subjects: rows.map(({ id, name = '', code = '' }) => ({ id, name, code })) };
  }
  const subjects = await db.query<RankingSubject>({
    name: `ranking-subjects-${subject}`,
    text: SUBJECTS[subject],
    values: [regionId],
  });
  return { items, subjects: subjects.rows };
}
