import type { NumberCount, NumberRow, OutsideNumber } from '../../db/queries/document-numbers.ts';
import type { Locale } from '../../domain/locale.ts';
import { printDocumentNumber } from '../../domain/papers/document-number.ts';
import { actName } from '../words/words.ts';
import type { AskNumbers, NumberPage, NumberRowView, OutsidePage } from './numbers.schemas.ts';

/** A number of the register in the reader's words. */
export function numberView({ onDate, ...row }: NumberRow, locale: Locale): NumberRowView {
  return {
    ...row,
    number: printDocumentNumber(row),
    on: onDate,
    byHand: row.title !== '',
    items: row.items.map((item) => ({ ...item, actName: nameOfAct(item.act, locale) })),
  };
}

export function outsideView(row: OutsideNumber, locale: Locale): OutsidePage['rows'][number] {
  const { itemId, title, unitName, act, onDate } = row;
  return {
    number: printDocumentNumber(row),
    itemId,
    title,
    unitName,
    act,
    actName: nameOfAct(act, locale),
    on: onDate,
  };
}

/** A chain's key says what it is about too; the act is what stands before that. */
function nameOfAct(act: string, locale: Locale): string {
  return actName(act.split(':')[0] ?? act, locale);
}

type Facets = NonNullable<NumberPage['facets']>;

/** Counts by each property, under what the others narrow: a choice never leads to nothing unseen. */
export function facetsOf(counts: readonly NumberCount[], asked: Pick<AskNumbers, 'code' | 'year' | 'state'>): Facets {
  const fits = (row: NumberCount, but: string): boolean =>
    (['code', 'year', 'state'] as const).every(
      (name) => name === but || asked[name] === undefined || asked[name] === row[name],
    );
  const by = (name: 'code' | 'year' | 'state'): Facets['code'] => {
    const sums = new Map<string, number>();
    for (const row of counts.filter((one) => fits(one, name))) {
      const value = String(row[name]);
      sums.set(value, (sums.get(value) ?? 0) + row.count);
    }
    return [...sums].map(([value, count]) => ({ value, count })).toSorted((a, b) => (a.value < b.value ? 1 : -1));
  };
  const all = counts.filter((row) => fits(row, '')).reduce((sum, { count }) => sum + count, 0);
  return { code: by('code').toReversed(), year: by('year'), state: by('state'), all };
}
