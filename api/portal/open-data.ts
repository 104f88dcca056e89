import { Decimal } from '../../domain/scoring/decimal.ts';
import { GRADE_NAMES, KIND_NAMES } from '../../domain/processes/budget-item/item-names.ts';
import { rateText } from '../../domain/wan.ts';
import type { PublicItem } from '../../db/queries/publications.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv.ts';
import { progressWords } from './pages/words.ts';
import type { OpenData, OpenItem } from './portal.schemas.ts';
import { CSV_HEADS } from './portal-text.ts';
import type { View } from './view.ts';

type Items = AsyncIterable<PublicItem>;

/** A year as JSON, written item by item: a hundred thousand of them need no more memory than one page. */
export async function* jsonText(head: Omit<OpenData, 'items'>, items: Items): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"items":[`;
  let separator = '\n';
  for await (const item of items) {
    yield `${separator}${JSON.stringify(openItem(item))}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}

function openItem({ id, body, unitId, unitName, regionId, regionName, fictitious }: PublicItem): OpenItem {
  return {
    id,
    page: pageOf({ id, body }),
    unit: { id: unitId, name: unitName, fictitious },
    region: { id: regionId, name: regionName },
    ...body,
  };
}

function pageOf({ id, body }: Pick<PublicItem, 'id' | 'body'>): string {
  return `/public/${String(body.fiscalYear)}/items/${id}`;
}

/** A year as a table for spreadsheets, written line by line; what is not public stays empty. */
export async function* csvText(view: View, items: Items): AsyncGenerator<string> {
  const heads = Object.values(CSV_HEADS).map((head) => head[view.locale]);
  yield BYTE_ORDER_MARK + csvLine(heads);
  for await (const item of items) yield csvLine(cellsOf(view, item));
}

function cellsOf(view: View, { id, body, unitName, regionName }: PublicItem): readonly (string | number | undefined)[] {
  const { money, score, problems } = body;
  return [
    body.fiscalYear,
    regionName,
    unitName,
    body.name,
    body.code,
    (KIND_NAMES as Readonly<Record<string, Readonly<Record<string, string>>>>)[body.itemKind]?.[view.locale],
    body.livelihood ? 1 : 0,
    yuan(money?.budgetFen),
    yuan(money?.executedFen),
    money && Number.parseFloat(rateText(money.executedFen, money.budgetFen)),
    score?.self === null || score === undefined ? undefined : Number(score.self),
    score && Number(score.final),
    score && GRADE_NAMES[score.grade][view.locale],
    problems?.all,
    problems?.closed,
    problems &&
      progressWords(view, {
        rectification: problems.phase,
        problemsAll: problems.all,
        problemsClosed: problems.closed,
        overdue: problems.overdue,
      }),
    body.corrections.length,
    body.source ?? undefined,
    pageOf({ id, body }),
  ];
}

/** 分 as 元, exactly. */
function yuan(fen: number | undefined): number | undefined {
  return fen === undefined ? undefined : new Decimal(fen).div(100).toNumber();
}
