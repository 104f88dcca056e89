import { useMemo } from 'react';
import { LEVEL1, LEVEL2 } from '../../../../domain/scoring/levels.ts';
import { SIGNS, type SheetColumn } from '../../../../domain/targets/sheet.ts';
import { CORE } from '../../../../domain/targets/sheet-rows.ts';
import type { GridColumn, GridOption } from '../../grid/grid-types.ts';
import { OPTION_NAMES } from '../../text/field-text.ts';
import { useSay, type Say } from '../../text/language.tsx';
import { COLUMN_NAMES, CORE_NAME, SIGN_NAMES, TARGET_TEXT as T } from '../../text/targets-text.ts';

/** The columns of the table; all of them, or those that fit beside the return's opinions. */
export function useSheetColumns(all: boolean): readonly GridColumn[] {
  const say = useSay();
  return useMemo(() => (all ? [...mainColumns(say), ...moreColumns(say)] : mainColumns(say)), [all, say]);
}

/** Columns that are folded away at first. */
export const FOLDED: ReadonlySet<string> = new Set(['criterion', 'explanation', 'dataSource', 'evidence', 'isCore']);

function mainColumns(say: Say): readonly GridColumn[] {
  return [
    { ...named('level1', say), width: 104, kind: 'choice', grouped: true, options: optionsOf(LEVEL1, 'level1', say) },
    { ...named('level2', say), width: 96, kind: 'choice', options: optionsOf(LEVEL2, 'level2', say) },
    { ...named('name', say), width: 236, kind: 'text', placeholder: say(T.spare) },
    {
      ...named('comparator', say),
      width: 58,
      kind: 'choice',
      align: 'center',
      options: SIGNS.map((sign) => ({ value: sign, name: say(SIGN_NAMES[sign]) })),
    },
    { ...named('value', say), width: 92, kind: 'text', align: 'end' },
    { ...named('unit', say), width: 58, kind: 'text' },
    { ...named('weight', say), width: 54, kind: 'number' },
    { ...named('basis', say), width: 124, kind: 'long' },
  ];
}

function moreColumns(say: Say): readonly GridColumn[] {
  return [
    { ...named('criterion', say), width: 180, kind: 'long' },
    { ...named('explanation', say), width: 180, kind: 'long' },
    { ...named('dataSource', say), width: 130, kind: 'long' },
    { ...named('evidence', say), width: 130, kind: 'long' },
    { ...named('isCore', say), width: 64, kind: 'choice', options: [{ value: CORE, name: say(CORE_NAME) }] },
  ];
}

function named(key: SheetColumn, say: Say): Pick<GridColumn, 'key' | 'name'> {
  return { key, name: say(COLUMN_NAMES[key]) };
}

function optionsOf(values: readonly string[], field: string, say: Say): readonly GridOption[] {
  const names = OPTION_NAMES[field] ?? {};
  return values.map((value) => ({ value, name: names[value] ? say(names[value]) : value }));
}

/** How a cell's text reads to people: names of levels and signs instead of their keys. */
export function useCellWords(): (column: string, value: string) => string {
  const columns = useSheetColumns(true);
  return (column, value) =>
    columns.find(({ key }) => key === column)?.options?.find((option) => option.value === value)?.name ?? value;
}

/** What a column is called. */
export function columnName(column: string, say: Say): string {
  const names: Readonly<Record<string, (typeof COLUMN_NAMES)[SheetColumn]>> = COLUMN_NAMES;
  const found = names[column];
  return found ? say(found) : column;
}
