import { useMutation } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { newIntentKey } from '../../acts/intent.ts';
import { useSend } from '../../api/api-provider.tsx';
import { ItemPageAnswer } from '../../api/list-answers.ts';
import type { Unit } from '../../api/reference-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { Failure } from '../../blocks/failure.tsx';
import { useLangOf } from '../../blocks/written.tsx';
import type { GridRow } from '../../grid/grid-types.ts';
import { useSay } from '../../text/language.tsx';
import { OPENING_TEXT as T } from '../../text/opening-text.ts';
import { rowsFromLastYear } from './opening-rows.ts';

const MOST = 200;

interface Props {
  readonly year: number;
  readonly units: readonly Unit[];
  readonly rows: readonly GridRow[];
  readonly onRows: (rows: readonly GridRow[]) => void;
}

/** A unit's items of last year as rows of this one, each linked to what it continues. */
export function FromLastYear({ year, units, rows, onRows }: Props): ReactNode {
  const langOf = useLangOf();
  const say = useSay();
  const send = useSend();
  const id = useId();
  const [unit, setUnit] = useState('');
  const taking = useMutation({
    mutationFn: async () => {
      const query = { year: year - 1, unit, limit: MOST };
      const { rows: items } = await send({ path: '/budget-items', query, answer: ItemPageAnswer });
      return rowsFromLastYear(
        items.map((item) => ({ ...item, unitId: unit })),
        rows,
        newIntentKey,
      );
    },
    onSuccess: (taken) => {
      if (taken.length > 0) onRows([...rows, ...taken]);
    },
  });
  return (
    <div className="field">
      <label htmlFor={id}>{say(T.fromLastYear)}</label>
      <span className="from-last-year">
        <select
          id={id}
          className="native-select"
          value={unit}
          onChange={({ target }) => {
            setUnit(target.value);
          }}
        >
          <option value="">{say(T.chooseUnit)}</option>
          {units.map((one) => (
            <option key={one.id} value={one.id} lang={langOf(one.name)}>
              {one.name}
            </option>
          ))}
        </select>
        <Button
          loading={taking.isPending}
          onClick={() => {
            if (unit === '') document.getElementById(id)?.focus();
            else taking.mutate();
          }}
        >
          {say(T.takeOver)}
        </Button>
        <span role="status" className="note">
          {taking.data && (taking.data.length > 0 ? say(T.took, { count: taking.data.length }) : say(T.tookNone))}
        </span>
      </span>
      {taking.isError && <Failure error={taking.error} />}
    </div>
  );
}
