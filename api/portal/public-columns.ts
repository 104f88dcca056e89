import type { Bilingual } from '../../domain/locale.ts';
import { GRADE_NAMES, KIND_NAMES } from '../../domain/processes/budget-item/item-names.ts';
import { Decimal } from '../../domain/scoring/decimal.ts';
import { rateText } from '../../domain/wan.ts';
import type { PublicItem } from '../../db/queries/publications.ts';
import type { Column } from '../export/sheet.ts';
import { progressWords } from './pages/words.ts';
import { CSV_HEADS as HEADS } from './portal-text.ts';

type PublicColumn = Column<PublicItem>;

const KINDS: Readonly<Record<string, Bilingual>> = KIND_NAMES;

/** Columns of a year's published results, of CSV and XLSX alike; amounts are 元. */
export const PUBLIC_COLUMNS: readonly PublicColumn[] = [
  column('year', 'whole', 8, ({ body }) => body.fiscalYear),
  column('region', 'text', 12, ({ regionName }) => regionName),
  column('unit', 'text', 28, ({ unitName }) => unitName),
  column('name', 'text', 36, ({ body }) => body.name),
  column('code', 'text', 18, ({ body }) => body.code),
  column('kind', 'text', 12, ({ body }, locale) => KINDS[body.itemKind]?.[locale]),
  column('livelihood', 'whole', 8, ({ body }) => (body.livelihood ? 1 : 0)),
  column('budget', 'number', 16, ({ body }) => yuan(body.money?.budgetFen)),
  column('executed', 'number', 16, ({ body }) => yuan(body.money?.executedFen)),
  column(
    'rate',
    'number',
    12,
    ({ body: { money } }) => money && Number.parseFloat(rateText(money.executedFen, money.budgetFen)),
  ),
  column('self', 'number', 12, ({ body: { score } }) =>
    score === undefined || score.self === null ? undefined : Number(score.self),
  ),
  column('final', 'number', 12, ({ body: { score } }) => score && Number(score.final)),
  column('grade', 'text', 8, ({ body: { score } }, locale) => score && GRADE_NAMES[score.grade][locale]),
  column('problems', 'whole', 8, ({ body }) => body.problems?.all),
  column('closed', 'whole', 8, ({ body }) => body.problems?.closed),
  column(
    'progress',
    'text',
    28,
    ({ body: { problems } }, locale) =>
      problems &&
      progressWords(
        { locale, large: false },
        {
          rectification: problems.phase,
          problemsAll: problems.all,
          problemsClosed: problems.closed,
          overdue: problems.overdue,
        },
      ),
  ),
  column('corrections', 'whole', 10, ({ body }) => body.corrections.length),
  column('source', 'text', 28, ({ body }) => body.source ?? undefined),
  column('page', 'text', 56, pageOf),
];

function column(
  head: keyof typeof HEADS,
  kind: PublicColumn['kind'],
  width: number,
  of: PublicColumn['of'],
): PublicColumn {
  return { name: HEADS[head], kind, width, of };
}

/** Where the public reads of an item. */
export function pageOf({ id, body }: Pick<PublicItem, 'id' | 'body'>): string {
  return `/public/${String(body.fiscalYear)}/items/${id}`;
}

/** 分 as 元, exactly. */
function yuan(fen: number | undefined): number | undefined {
  return fen === undefined ? undefined : new Decimal(fen).div(100).toNumber();
}
