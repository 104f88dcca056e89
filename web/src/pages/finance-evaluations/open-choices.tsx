import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSend } from '../../api/api-provider.tsx';
import { EvaluationPageAnswer } from '../../api/evaluation-answers.ts';
import { useUnits } from '../../api/use-units.ts';
import { useSay } from '../../text/language.tsx';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';
import { Labelled } from './labelled-field.tsx';

interface ChoiceProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A number on a line of its own. */
export function LineField({ id, name, value, onChange }: ChoiceProps & { readonly name: string }): ReactNode {
  return (
    <Labelled id={id} name={name}>
      <input
        id={id}
        className="input number"
        inputMode="decimal"
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
    </Labelled>
  );
}

/** Units of the chosen region. */
export function UnitChoice({ id, value, onChange }: ChoiceProps): ReactNode {
  const say = useSay();
  const units = useUnits();
  return (
    <Labelled id={id} name={say(T.unit)}>
      <select
        id={id}
        className="native-select"
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      >
        <option value="">{say(T.chooseUnit)}</option>
        {units.map((unit) => (
          <option key={unit.id} value={unit.id}>
            {unit.name}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** Items that finance has ordered to be evaluated again (E5). */
export function ItemChoice({ id, value, onChange }: ChoiceProps): ReactNode {
  const say = useSay();
  const send = useSend();
  const items = useQuery({
    queryKey: ['evaluations', 'reevaluating'],
    queryFn: ({ signal }) =>
      send({
        path: '/evaluations',
        query: { phase: 'reevaluating', limit: 200 },
        answer: EvaluationPageAnswer,
        signal,
      }),
  });
  return (
    <Labelled id={id} name={say(T.itemId)}>
      <select
        id={id}
        className="native-select"
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      >
        <option value="">{say(T.chooseItem)}</option>
        {(items.data?.rows ?? []).map((row) => (
          <option key={row.itemId} value={row.itemId}>
            {row.name}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** A day. */
export function DateField({ id, name, value, onChange }: ChoiceProps & { readonly name: string }): ReactNode {
  return (
    <Labelled id={id} name={name}>
      <input
        id={id}
        type="date"
        className="input date-input"
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
    </Labelled>
  );
}
