import type { PublicItem } from '../../db/queries/publications.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv.ts';
import type { OpenData, OpenItem } from './portal.schemas.ts';
import { pageOf, PUBLIC_COLUMNS } from './public-columns.ts';
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

/** A year as a table for spreadsheets, written line by line; what is not public stays empty. */
export async function* csvText({ locale }: View, items: Items): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(PUBLIC_COLUMNS.map(({ name }) => name[locale]));
  for await (const item of items) yield csvLine(PUBLIC_COLUMNS.map(({ of }) => of(item, locale)));
}
