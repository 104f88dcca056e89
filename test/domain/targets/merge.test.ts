import fc from 'fast-check';
import { compareSheets } from '../../../domain/targets/compare-sheets.ts';
import { mergeRows, mergeText } from '../../../domain/targets/merge-sheets.ts';
import type { SheetRows } from '../../../domain/targets/sheet.ts';

const text = fc.constantFrom('', '甲', '乙', '丙');
const rowsOf = (ids: readonly string[]): fc.Arbitrary<SheetRows> =>
  fc
    .subarray([...ids], { minLength: 0 })
    .chain((kept) =>
      fc.tuple(...kept.map((id) => fc.record({ name: text, value: text }).map((cells) => ({ id, cells })))),
    );
const IDS = ['a', 'b', 'c', 'd'];
const three = fc.tuple(rowsOf(IDS), rowsOf([...IDS, 'm']), rowsOf([...IDS, 't']));

const cell = (rows: SheetRows, id: string, column: string): string | undefined => {
  const row = rows.find((one) => one.id === id);
  return row && (row.cells[column] ?? '');
};
const plain = (rows: SheetRows) =>
  rows.map(({ id, cells }) => ({
    id,
    cells: Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== '')),
  }));

describe('two people’s changes of one table (page.md §4.4: the cell shows both values)', () => {
  it('nothing changed by the other leaves mine, nothing changed by me takes theirs', () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        expect(plain(mergeRows(base, mine, base).rows)).toEqual(plain(mine));
        expect(plain(mergeRows(base, base, theirs).rows)).toEqual(plain(theirs));
        expect(mergeRows(base, mine, base).conflicts).toEqual([]);
        expect(mergeRows(base, base, theirs).conflicts).toEqual([]);
      }),
    );
  });

  it('every text that somebody wrote is in the table or in a conflict', () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const { rows, conflicts } = mergeRows(base, mine, theirs);
        for (const side of [mine, theirs]) {
          for (const { id, cells } of side) {
            for (const [column, value] of Object.entries(cells)) {
              if (value === cell(base, id, column) || value === '') continue;
              const kept = conflicts.some((one) => one.row === id && one.column === column && one.theirs === value);
              expect(cell(rows, id, column) === value || kept).toBe(true);
            }
          }
        }
      }),
    );
  });

  it('asks only where both changed the same cell differently', () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        for (const { row, column } of mergeRows(base, mine, theirs).conflicts) {
          const [old = '', own, other] = [cell(base, row, column), cell(mine, row, column), cell(theirs, row, column)];
          expect(own).not.toBe(other);
          expect(own).not.toBe(old);
          expect(other).not.toBe(old);
        }
      }),
    );
  });

  it('loses and doubles no row; one that both know stands once', () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const ids = mergeRows(base, mine, theirs).rows.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        if (mine.some(({ id }) => id === 'm')) expect(ids.includes('m')).toBe(true);
        if (theirs.some(({ id }) => id === 't')) expect(ids.includes('t')).toBe(true);
      }),
    );
  });

  const row = (id: string, name = id) => ({ id, cells: { name } });

  it('keeps a row that one removed where the other has written in it', () => {
    const base = [row('a'), row('b')];
    expect(mergeRows(base, [row('a')], [row('a'), row('b', '改过')]).rows.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(mergeRows(base, [row('a')], base).rows.map(({ id }) => id)).toEqual(['a']);
  });

  it('puts a row that the other added behind what it stood behind, and leaves my order', () => {
    const base = [row('a'), row('b'), row('c')];
    const mine = [row('c'), row('a'), row('b')];
    const theirs = [row('a'), row('t'), row('b'), row('c')];
    expect(mergeRows(base, mine, theirs).rows.map(({ id }) => id)).toEqual(['c', 'a', 't', 'b']);
  });

  it('takes a text that only one changed', () => {
    expect(mergeText('x', 'x', 'y')).toEqual({ value: 'y', conflict: false });
    expect(mergeText('x', 'z', 'x')).toEqual({ value: 'z', conflict: false });
    expect(mergeText('x', 'z', 'y')).toEqual({ value: 'z', conflict: true });
  });
});

describe('compared with an earlier version', () => {
  const before: SheetRows = [
    { id: 'a', cells: { level2: 'quantity', name: '水标尺', value: '800' } },
    { id: 'b', cells: { level2: 'quality', name: '合格率', value: '95' } },
  ];

  it('nothing is different in itself', () => {
    fc.assert(
      fc.property(rowsOf(IDS), (rows) => {
        expect(compareSheets(rows, rows)).toEqual([]);
      }),
    );
  });

  it('tells changed cells with both values, rows added and rows gone', () => {
    const now: SheetRows = [
      { id: 'a', cells: { level2: 'quantity', name: '水标尺', value: '1000' } },
      { id: 'c', cells: { level2: 'cost', name: '投资', value: '20' } },
    ];
    expect(compareSheets(before, now)).toEqual([
      { kind: 'cell', row: 'a', column: 'value', before: '800', after: '1000' },
      { kind: 'added', row: 'c' },
      { kind: 'removed', before: before[1] },
    ]);
  });

  it('knows a row again that was pasted anew, by its level and name', () => {
    const anew = before.map((one, no) => ({ ...one, id: `new${String(no)}` }));
    expect(compareSheets(before, anew)).toEqual([]);
  });
});
