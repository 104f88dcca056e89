import { useMemo } from 'react';
import type { Unit } from '../../api/reference-answers.ts';
import type { GridColumn } from '../../grid/grid-types.ts';
import { useSay } from '../../text/language.tsx';
import { FUND_NAMES, KIND_NAMES } from '../../text/item-text.ts';
import { CONTINUITY_NAMES, OPENING_TEXT as T } from '../../text/opening-text.ts';
import { CHOICES } from './opening-rows.ts';

/** The sheet's columns in the reader's language. */
export function useOpeningColumns(units: readonly Unit[]): readonly GridColumn[] {
  const say = useSay();
  const known = JSON.stringify(units.map(({ id, name }) => ({ value: id, name })));
  return useMemo(() => {
    const options = JSON.parse(known) as readonly { readonly value: string; readonly name: string }[];
    return [
      { key: 'unitId', name: say(T.unitId), width: 200, kind: 'choice', options, placeholder: say(T.first) },
      { key: 'code', name: say(T.code), width: 120, kind: 'text' },
      { key: 'name', name: say(T.name), width: 250, kind: 'text' },
      { key: 'amount', name: say(T.amount), width: 100, kind: 'number', align: 'end' },
      {
        key: 'itemKind',
        name: say(T.itemKind),
        width: 110,
        kind: 'choice',
        options: CHOICES.itemKind.map((value) => ({ value, name: say(KIND_NAMES[value]) })),
      },
      {
        key: 'fundAccount',
        name: say(T.fundAccount),
        width: 120,
        kind: 'choice',
        options: CHOICES.fundAccount.map((value) => ({ value, name: say(FUND_NAMES[value]) })),
      },
      {
        key: 'continuity',
        name: say(T.continuity),
        width: 80,
        kind: 'choice',
        options: CHOICES.continuity.map((value) => ({ value, name: say(CONTINUITY_NAMES[value]) })),
      },
      { key: 'previous', name: say(T.previous), width: 110, kind: 'text', readOnly: true },
    ] as const satisfies readonly GridColumn[];
  }, [say, known]);
}
