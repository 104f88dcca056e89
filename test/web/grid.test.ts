import fc from 'fast-check';
import { edited, toEdge, type GridEdit } from '../../web/src/grid/commands.ts';
import { filledDown, firstDifference, pasted, planFrom, withCells, withMoved } from '../../web/src/grid/edits.ts';
import { keyIntent } from '../../web/src/grid/grid-keys.ts';
import { cellOf, meantValue, type GridColumn, type GridRow } from '../../web/src/grid/grid-types.ts';
import { spansOf } from '../../web/src/grid/groups.ts';
import { emptyHistory, rebased, recorded, redone, undone, type History } from '../../web/src/grid/history.ts';
import { pasteInto } from '../../web/src/grid/paste-into.ts';
import { at, rangeOf, stepped, tabbed } from '../../web/src/grid/selection.ts';
import { formatTsv, parseTsv } from '../../web/src/grid/tsv.ts';

type Rows = readonly GridRow[];

const COLUMNS: readonly GridColumn[] = [
  { key: 'a', name: 'A', width: 1, kind: 'text' },
  {
    key: 'b',
    name: 'B',
    width: 1,
    kind: 'choice',
    options: [
      { value: 'one', name: '甲' },
      { value: 'two', name: '乙' },
    ],
  },
  { key: 'c', name: 'C', width: 1, kind: 'text', readOnly: true },
  { key: 'd', name: 'D', width: 1, kind: 'long' },
];
const KEYS = COLUMNS.map(({ key }) => key);

const text = fc.oneof(
  fc.string({ maxLength: 6, unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ', '中', '≥') }),
  fc.string({ maxLength: 6 }),
);
const block = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
const rowsOf = (min: number): fc.Arbitrary<Rows> =>
  fc
    .array(fc.record({ a: text, b: text, c: text, d: text }), { minLength: min, maxLength: 8 })
    .map((all) => all.map((cells, no) => ({ id: `r${String(no)}`, cells })));
const place = fc.record({ row: fc.nat(9), column: fc.nat(3) });
const selection = fc.record({ active: place, extent: place });

/** Ids that no generated row has. */
function rowMaker(): () => GridRow {
  let no = 0;
  return () => ({ id: `new${String((no += 1))}`, cells: {} });
}

describe('the clipboard speaks as spreadsheets do', () => {
  it('reads back exactly the block that it wrote', () => {
    fc.assert(
      fc.property(block, (cells) => {
        expect(parseTsv(formatTsv(cells))).toEqual(cells);
      }),
    );
  });

  it('reads quoted cells with line breaks, tabs and quotation marks, as Excel writes them', () => {
    expect(parseTsv('产出\t"验收\n合格"\t"他说""好"""\r\n效益\t"a\tb"\t\r\n')).toEqual([
      ['产出', '验收\n合格', '他说"好"'],
      ['效益', 'a\tb', ''],
    ]);
  });

  it('takes a text without the closing break, and any kind of break', () => {
    expect(parseTsv('a\tb\nc\rd\r\ne')).toEqual([['a', 'b'], ['c'], ['d'], ['e']]);
  });

  it('swallows nothing behind a quotation mark that is never closed', () => {
    expect(parseTsv('"5 寸管\t10\n下一行\t20')).toEqual([
      ['"5 寸管', '10'],
      ['下一行', '20'],
    ]);
  });
});

describe('a pasted block', () => {
  it('changes no cell outside itself, and loses none of its own text', () => {
    fc.assert(
      fc.property(rowsOf(1), block, fc.nat(7), fc.nat(3), (rows, cells, row, left) => {
        const top = Math.min(row, rows.length - 1);
        const result = pasted(rows, COLUMNS, top, planFrom(cells, COLUMNS, left), rowMaker());
        rows.forEach((before, index) => {
          KEYS.forEach((key, column) => {
            const inBlock =
              index >= top &&
              index < top + cells.length &&
              column >= left &&
              column < left + (cells[index - top]?.length ?? 0) &&
              key !== 'c';
            if (!inBlock) expect(cellOf(result.rows[index], key)).toBe(cellOf(before, key));
          });
        });
        const written = cells.flatMap((line, down) =>
          line.map((one, across) => ({ one, key: KEYS[left + across], row: result.rows[top + down] })),
        );
        const lost = written.filter(({ one, key }) => one.trim() !== '' && (key === undefined || key === 'c'));
        expect(result.outside).toBe(lost.length);
        for (const { one, key, row: target } of written) {
          if (key === undefined || key === 'c') continue;
          const column = COLUMNS.find((candidate) => candidate.key === key);
          expect(cellOf(target, key)).toBe(column ? meantValue(column, one) : one);
        }
      }),
    );
  });

  it('makes the rows that are missing, and counts what finds no place where rows are given', () => {
    const rows: Rows = [{ id: 'r0', cells: { a: 'x' } }];
    const cells = [['1'], ['2'], ['3']];
    expect(pasted(rows, COLUMNS, 0, planFrom(cells, COLUMNS, 0), rowMaker()).rows).toHaveLength(3);
    const fixed = pasted(rows, COLUMNS, 0, planFrom(cells, COLUMNS, 0));
    expect(fixed.rows).toHaveLength(1);
    expect(fixed.outside).toBe(2);
  });

  it('takes a choice by its name, and keeps a text that is none', () => {
    const rows: Rows = [{ id: 'r0', cells: {} }];
    const cells = [['乙'], ['丙']];
    const result = pasted(rows, COLUMNS, 0, planFrom(cells, COLUMNS, 1), rowMaker());
    expect(result.rows.map((row) => cellOf(row, 'b'))).toEqual(['two', '丙']);
  });

  it('of one cell fills the selection', () => {
    const rows: Rows = ['r0', 'r1'].map((id) => ({ id, cells: {} }));
    const result = pasteInto({
      columns: COLUMNS,
      rows,
      newRow: rowMaker(),
      selection: { active: { row: 0, column: 0 }, extent: { row: 1, column: 1 } },
      block: [['甲']],
      plan: undefined,
    });
    expect(result.rows.map(({ cells }) => [cells['a'], cells['b']])).toEqual([
      ['甲', 'one'],
      ['甲', 'one'],
    ]);
  });
});

const gridEdit: fc.Arbitrary<GridEdit> = fc.oneof(
  fc.constantFrom(
    { kind: 'clear' } as const,
    { kind: 'fillDown' } as const,
    { kind: 'insertRow' } as const,
    { kind: 'removeRows' } as const,
  ),
  fc.record({ kind: fc.constant('moveRows' as const), by: fc.integer({ min: -3, max: 3 }) }),
  fc.record({ kind: fc.constant('dropRows' as const), to: fc.nat(8) }),
);

describe('undo', () => {
  it('restores what stood before any sequence of edits, and redo brings it back', () => {
    fc.assert(
      fc.property(rowsOf(0), fc.array(fc.tuple(selection, gridEdit), { maxLength: 8 }), (start, edits) => {
        const newRow = rowMaker();
        let history: History<Rows> = emptyHistory();
        let rows = start;
        for (const [where, edit] of edits) {
          const next = edited({ rows, selection: where }, COLUMNS, edit, newRow).rows;
          if (next === rows) continue;
          history = recorded(history, rows);
          rows = next;
        }
        const end = rows;
        let back = undone(history, rows);
        while (back) {
          rows = back.present;
          const { history: before } = back;
          history = before;
          back = undone(history, rows);
        }
        expect(rows).toEqual(start);
        let forth = redone(history, rows);
        while (forth) {
          rows = forth.present;
          forth = redone(forth.history, rows);
        }
        expect(rows).toEqual(end);
      }),
    );
  });

  it('takes the letters of one cell as one step', () => {
    const typed = ['a', 'ab', 'abc'].reduce(
      (history, before) => recorded(history, before, 'cell:1'),
      emptyHistory<string>(),
    );
    expect(undone(typed, 'abcd')?.present).toBe('a');
  });

  it('does not take back what somebody else has changed meanwhile', () => {
    const history = rebased(recorded(emptyHistory<string>(), 'mine'), (state) => `${state}+theirs`);
    expect(undone(history, 'mine2+theirs')?.present).toBe('mine+theirs');
  });

  it('leads to the first cell that it changed', () => {
    const before: Rows = [
      { id: 'r0', cells: { a: '1' } },
      { id: 'r1', cells: { a: '1', d: 'x' } },
    ];
    expect(firstDifference(before, withCells(before, [{ row: 'r1', column: 'd', value: 'y' }]))).toEqual({
      row: 1,
      column: 'd',
    });
  });
});

describe('rows and cells', () => {
  it('keeps every row when rows are moved, and the others in their order', () => {
    fc.assert(
      fc.property(rowsOf(1), fc.nat(8), fc.nat(8), fc.integer({ min: -9, max: 9 }), (rows, one, other, by) => {
        const moved = withMoved(rows, Math.min(one, other), Math.max(one, other), by);
        expect(moved.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
      }),
    );
  });

  it('repeats the first row of a range; a single row takes what stands above; read-only cells stay', () => {
    const rows: Rows = ['1', '2', '3'].map((a, no) => ({ id: `r${String(no)}`, cells: { a, c: a } }));
    const range = { top: 0, bottom: 2, left: 0, right: 2 };
    expect(filledDown(rows, COLUMNS, range).map(({ cells }) => [cells['a'], cells['c']])).toEqual([
      ['1', '1'],
      ['1', '2'],
      ['1', '3'],
    ]);
    expect(filledDown(rows, COLUMNS, { ...range, top: 2 }).map((row) => cellOf(row, 'a'))).toEqual(['1', '2', '2']);
  });

  it('adds, removes and moves no row where rows are given', () => {
    const rows: Rows = [{ id: 'r0', cells: {} }];
    for (const kind of ['insertRow', 'removeRows'] as const)
      expect(edited({ rows, selection: at(0, 0) }, COLUMNS, { kind }).rows).toBe(rows);
    expect(edited({ rows, selection: at(0, 0) }, COLUMNS, { kind: 'moveRows', by: 1 }).rows).toBe(rows);
  });

  it('shows equal values that follow each other as one cell, within their outer group', () => {
    const grouped = [
      { key: 'x', name: 'X', width: 1, kind: 'text', grouped: true },
      { key: 'y', name: 'Y', width: 1, kind: 'text', grouped: true },
    ] as const satisfies readonly GridColumn[];
    const rows: Rows = [
      ['1', 'p'],
      ['1', 'p'],
      ['2', 'p'],
      ['', ''],
      ['', ''],
    ].map(([x = '', y = ''], no) => ({ id: String(no), cells: { x, y } }));
    expect(spansOf(rows, grouped).map(({ x, y }) => [x, y])).toEqual([
      [2, 2],
      [0, 0],
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });
});

describe('the keys of a grid', () => {
  const key = (name: string, held: Partial<Record<'ctrl' | 'shift' | 'alt', boolean>> = {}) => ({
    key: name,
    ctrl: held.ctrl ?? false,
    shift: held.shift ?? false,
    alt: held.alt ?? false,
  });

  it('move, and draw a range with Shift, always within the grid', () => {
    const size = { rows: 3, columns: 2 };
    expect(stepped(at(0, 0), { row: -1, column: 0 }, size)).toEqual(at(0, 0));
    const drawn = stepped(at(1, 0), { row: 10, column: 1 }, size, true);
    expect(rangeOf(drawn)).toEqual({ top: 1, bottom: 2, left: 0, right: 1 });
    expect(drawn.active).toEqual({ row: 1, column: 0 });
    expect(toEdge(at(1, 1), 'end', size, false)).toEqual(at(2, 1));
  });

  it('Tab goes on to the next row and leaves behind the last cell', () => {
    const size = { rows: 2, columns: 2 };
    expect(tabbed(at(0, 1), 1, size)).toEqual(at(1, 0));
    expect(tabbed(at(1, 1), 1, size)).toBeUndefined();
    expect(tabbed(at(0, 0), -1, size)).toBeUndefined();
  });

  it.each([
    ['Enter', {}, 'step'],
    ['Tab', {}, 'tab'],
    ['F2', {}, 'edit'],
    ['Delete', {}, 'clear'],
    ['Escape', {}, 'leave'],
    ['d', { ctrl: true }, 'fillDown'],
    ['Z', { ctrl: true, shift: true }, 'redo'],
    ['ArrowUp', { alt: true }, 'moveRows'],
    ['Enter', { alt: true }, 'insertRow'],
    ['Delete', { alt: true }, 'removeRows'],
  ] as const)('%s %j in a cell at rest is %s', (name, held, kind) => {
    expect(keyIntent(key(name, held), 'ready')?.kind).toBe(kind);
  });

  it('belong to the text while it is written: only Enter, Tab and Escape end it, arrows only what was typed over', () => {
    expect(keyIntent(key('Delete'), 'editing')).toBeUndefined();
    expect(keyIntent(key('ArrowLeft'), 'editing')).toBeUndefined();
    expect(keyIntent(key('ArrowLeft'), 'typing')?.kind).toBe('step');
    expect(keyIntent(key('Escape'), 'typing')?.kind).toBe('cancel');
    expect(keyIntent(key('Enter', { alt: true }), 'editing')?.kind).toBe('newline');
    expect(keyIntent(key('b', { ctrl: true }), 'ready')).toBeUndefined();
  });
});
