import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { fenOf } from '../../blocks/wan.ts';
import { newIntentKey } from '../../acts/intent.ts';
import { useSend } from '../../api/api-provider.tsx';
import { EvaluationPageAnswer } from '../../api/evaluation-answers.ts';
import { ActAnswer } from '../../api/history-answers.ts';
import { useUnits } from '../../api/use-units.ts';
import { Button } from '../../blocks/button.tsx';
import { Failure } from '../../blocks/failure.tsx';
import { EVALUATION_KIND_NAMES } from '../../../../domain/processes/evaluation/evaluation-names.ts';
import { EVALUATION_KINDS, type EvaluationKind } from '../../../../domain/processes/evaluation/state.ts';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';
import { Labelled } from './labelled-field.tsx';

/** Opens an evaluation: what it is of, and when its report is due. Of an item again, the item says the rest. */
export function OpenForm({ onClose }: { readonly onClose: () => void }): ReactNode {
  const say = useSay();
  const send = useSend();
  const id = useId();
  const { href } = useScope();
  const navigate = useNavigate();
  const { today } = useToday();
  const [key, setKey] = useState(newIntentKey);
  const year = Number(today.slice(0, 4));
  const [form, setForm] = useState({
    kind: 'keyEvaluation' as EvaluationKind,
    code: '',
    name: '',
    year: String(year),
    unitId: '',
    itemId: '',
    amount: '',
    reportDue: '',
  });
  const set = (change: Partial<typeof form>): void => {
    setForm((before) => ({ ...before, ...change }));
  };
  const again = form.kind === 'reEvaluation';
  const opening = useMutation({
    mutationFn: () =>
      send({
        method: 'POST',
        path: '/finance-evaluations',
        body: {
          evaluationKind: form.kind,
          code: form.code,
          name: form.name,
          fiscalYear: Number(form.year),
          reportDue: form.reportDue,
          ...(again ? { itemId: form.itemId } : { unitId: form.unitId, amountFen: fenOf(form.amount) ?? form.amount }),
        },
        idempotencyKey: key,
        answer: ActAnswer,
      }),
    onSuccess: (done) => navigate(href(`/finance-evaluations/${done.id}`)),
    onError: () => {
      setKey(newIntentKey());
    },
  });
  return (
    <form
      className="panel open-evaluation"
      onSubmit={(event) => {
        event.preventDefault();
        opening.mutate();
      }}
      noValidate
    >
      <Labelled id={`${id}-kind`} name={say(T.kind)}>
        <select
          id={`${id}-kind`}
          className="native-select"
          value={form.kind}
          onChange={({ target }) => {
            set({ kind: EVALUATION_KINDS.find((one) => one === target.value) ?? 'keyEvaluation' });
          }}
        >
          {EVALUATION_KINDS.map((one) => (
            <option key={one} value={one}>
              {say(EVALUATION_KIND_NAMES[one])}
            </option>
          ))}
        </select>
      </Labelled>
      {(['code', 'name', 'year'] as const).map((field) => (
        <Labelled key={field} id={`${id}-${field}`} name={say(T[field])}>
          <input
            id={`${id}-${field}`}
            className="input"
            value={form[field]}
            onChange={({ target }) => {
              set({ [field]: target.value });
            }}
          />
        </Labelled>
      ))}
      {again ? (
        <ItemChoice id={`${id}-item`} value={form.itemId} onChange={(itemId) => set({ itemId })} />
      ) : (
        <>
          <UnitChoice id={`${id}-unit`} value={form.unitId} onChange={(unitId) => set({ unitId })} />
          <Labelled id={`${id}-amount`} name={say(T.amount)}>
            <input
              id={`${id}-amount`}
              className="input number"
              inputMode="decimal"
              value={form.amount}
              onChange={({ target }) => {
                set({ amount: target.value });
              }}
            />
          </Labelled>
        </>
      )}
      <Labelled id={`${id}-due`} name={say(T.reportDue)}>
        <input
          id={`${id}-due`}
          type="date"
          className="input date-input"
          value={form.reportDue}
          onChange={({ target }) => {
            set({ reportDue: target.value });
          }}
        />
      </Labelled>
      {opening.error && <Failure error={opening.error} />}
      <div className="act-buttons">
        <Button look="primary" type="submit" loading={opening.isPending}>
          {say(T.open)}
        </Button>
        <Button onClick={onClose}>{say(T.cancel)}</Button>
      </div>
    </form>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function UnitChoice({ id, value, onChange }: ChoiceProps): ReactNode {
  const say = useSay();
  const units = useUnits();
  return (
    <Labelled id={id} name={say(T.unit)}>
      <select id={id} className="native-select" value={value} onChange={({ target }) => onChange(target.value)}>
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
function ItemChoice({ id, value, onChange }: ChoiceProps): ReactNode {
  const say = useSay();
  const send = useSend();
  const items = useInfiniteQuery({
    queryKey: ['evaluations', 'reevaluating'],
    queryFn: ({ signal }) =>
      send({
        path: '/evaluations',
        query: { phase: 'reevaluating', limit: 200 },
        answer: EvaluationPageAnswer,
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: () => undefined,
  });
  return (
    <Labelled id={id} name={say(T.itemId)}>
      <select id={id} className="native-select" value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{say(T.chooseItem)}</option>
        {(items.data?.pages ?? []).flatMap((page) =>
          page.rows.map((row) => (
            <option key={row.itemId} value={row.itemId}>
              {row.name}
            </option>
          )),
        )}
      </select>
    </Labelled>
  );
}
