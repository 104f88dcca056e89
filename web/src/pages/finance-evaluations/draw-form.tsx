import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { useTell } from '../../acts/answers.tsx';
import { newIntentKey } from '../../acts/intent.ts';
import { ApiError } from '../../api/api-error.ts';
import { useSend } from '../../api/api-provider.tsx';
import { ActAnswer } from '../../api/history-answers.ts';
import { useEvaluationPeople } from '../../api/use-finance-evaluation.ts';
import { useSay } from '../../text/language.tsx';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';
import type { FormProps } from './evaluation-acts.tsx';
import { FormFrame } from './form-frame.tsx';
import { Labelled } from './labelled-field.tsx';

/** How many are drawn; the pool is the registry's and the seed the server's. Drawn again, it says why. */
export function DrawForm({ one, act, onClose }: FormProps): ReactNode {
  const say = useSay();
  const send = useSend();
  const tell = useTell();
  const queries = useQueryClient();
  const id = useId();
  const people = useEvaluationPeople(one.id);
  const [key, setKey] = useState(newIntentKey);
  const [seats, setSeats] = useState('3');
  const [reason, setReason] = useState('');
  const again = act.command === 'redrawExperts';
  const drawing = useMutation({
    mutationFn: () =>
      send({
        method: 'POST',
        path: `/finance-evaluations/${one.id}/draws`,
        body: { seats: Number(seats), ...(again && { reason }) },
        idempotencyKey: key,
        answer: ActAnswer,
      }),
    onSuccess: (done) => {
      tell({ act: act.name, item: one.name, done });
      onClose();
      void queries.invalidateQueries();
    },
    onError: (error) => {
      if (error instanceof ApiError && error.status < 500) setKey(newIntentKey());
    },
  });
  return (
    <FormFrame
      formId={id}
      name={act.name}
      busy={drawing.isPending}
      error={drawing.error}
      faults={drawing.error instanceof ApiError ? drawing.error.faults : []}
      onClose={onClose}
      onSend={() => {
        drawing.mutate();
      }}
    >
      <Labelled id={`${id}-seats`} name={say(T.seats, { count: people.data?.experts ?? 0 })}>
        <input
          id={`${id}-seats`}
          className="input number"
          inputMode="numeric"
          value={seats}
          onChange={({ target }) => {
            setSeats(target.value);
          }}
        />
      </Labelled>
      {again && (
        <Labelled id={`${id}-reason`} name={say(T.redraw)}>
          <input
            id={`${id}-reason`}
            className="input"
            value={reason}
            onChange={({ target }) => {
              setReason(target.value);
            }}
          />
        </Labelled>
      )}
    </FormFrame>
  );
}
