import { useMutation } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { fenOf } from '../../blocks/wan.ts';
import { newIntentKey } from '../../acts/intent.ts';
import { useSend } from '../../api/api-provider.tsx';
import { ActAnswer } from '../../api/history-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { Failure } from '../../blocks/failure.tsx';
import { EVALUATION_KIND_NAMES } from '../../../../domain/processes/evaluation/evaluation-names.ts';
import { EVALUATION_KINDS, type EvaluationKind } from '../../../../domain/processes/evaluation/state.ts';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';
import { Labelled } from './labelled-field.tsx';
import { DateField, ItemChoice, LineField, UnitChoice } from './open-choices.tsx';

interface OpenValues {
  readonly kind: EvaluationKind;
  readonly code: string;
  readonly name: string;
  readonly year: string;
  readonly unitId: string;
  readonly itemId: string;
  readonly amount: string;
  readonly reportDue: string;
}

const BLANK: OpenValues = {
  kind: 'keyEvaluation',
  code: '',
  name: '',
  year: '',
  unitId: '',
  itemId: '',
  amount: '',
  reportDue: '',
};

/** Opens an evaluation: what it is of, and when its report is due. Of an item again, the item says the rest. */
export function OpenForm({ onClose }: { readonly onClose: () => void }): ReactNode {
  const say = useSay();
  const send = useSend();
  const id = useId();
  const { href } = useScope();
  const navigate = useNavigate();
  const { today } = useToday();
  const [key, setKey] = useState(newIntentKey);
  const [form, setForm] = useState<OpenValues>({ ...BLANK, year: today.slice(0, 4) });
  const set = (change: Partial<OpenValues>): void => {
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
      <KindAndName id={id} form={form} set={set} />
      {again ? (
        <ItemChoice
          id={`${id}-item`}
          value={form.itemId}
          onChange={(itemId) => {
            set({ itemId });
          }}
        />
      ) : (
        <>
          <UnitChoice
            id={`${id}-unit`}
            value={form.unitId}
            onChange={(unitId) => {
              set({ unitId });
            }}
          />
          <LineField
            id={`${id}-amount`}
            name={say(T.amount)}
            value={form.amount}
            onChange={(amount) => {
              set({ amount });
            }}
          />
        </>
      )}
      <DateField
        id={`${id}-due`}
        name={say(T.reportDue)}
        value={form.reportDue}
        onChange={(reportDue) => {
          set({ reportDue });
        }}
      />
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

interface KindProps {
  readonly id: string;
  readonly form: OpenValues;
  readonly set: (change: Partial<OpenValues>) => void;
}

function KindAndName({ id, form, set }: KindProps): ReactNode {
  const say = useSay();
  return (
    <>
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
    </>
  );
}
