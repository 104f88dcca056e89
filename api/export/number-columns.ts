import { dateOf, type Instant } from '../../domain/calendar/plain-date.ts';
import { fill } from '../../domain/locale.ts';
import { NUMBER_STATE_NAMES } from '../../domain/papers/number-names-text.ts';
import type { NumberRowView } from '../numbers/numbers.schemas.ts';
import { COLUMN_NAMES as N, NUMBER_TEXT as T } from './export-text.ts';
import type { Column } from './sheet.ts';

/** The register of document numbers, as an archive files it. */
export const NUMBER_COLUMNS: readonly Column<NumberRowView>[] = [
  { name: N.document, kind: 'text', width: 24, of: ({ number }) => number },
  { name: T.state, kind: 'text', width: 8, of: ({ state }, locale) => NUMBER_STATE_NAMES[state][locale] },
  { name: T.title, kind: 'text', width: 44, of: (row, locale) => titleOf(row, T.more[locale]) },
  { name: T.act, kind: 'text', width: 16, of: ({ items }) => items[0]?.actName },
  { name: N.unit, kind: 'text', width: 26, of: ({ items }) => items[0]?.unitName },
  { name: T.items, kind: 'number', width: 8, of: ({ itemCount }) => itemCount },
  { name: T.on, kind: 'date', width: 12, of: ({ on }) => on },
  { name: T.takenBy, kind: 'text', width: 12, of: ({ takenBy }) => takenBy },
  { name: T.takenOn, kind: 'date', width: 12, of: ({ takenAt }) => dateOf(takenAt as Instant) },
  { name: T.cancelledBy, kind: 'text', width: 12, of: ({ cancelledBy }) => cancelledBy },
  {
    name: T.cancelledOn,
    kind: 'date',
    width: 12,
    of: ({ cancelledAt }) => cancelledAt && dateOf(cancelledAt as Instant),
  },
  {
    name: T.reason,
    kind: 'text',
    width: 40,
    of: ({ state, cancelReason }, locale) =>
      state === 'cancelled' && cancelReason === '' ? T.cameToNothing[locale] : cancelReason,
  },
];

function titleOf({ title, items, itemCount }: NumberRowView, more: string): string | undefined {
  if (title !== '') return title;
  const [first] = items;
  return first && itemCount > 1 ? fill(more, { title: first.title, count: itemCount }) : first?.title;
}
