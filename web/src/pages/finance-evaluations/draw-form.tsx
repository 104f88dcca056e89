import { useState, type ReactNode } from 'react';
import { useTell } from '../../acts/answers.tsx';
import { ActAnswer } from '../../api/history-answers.ts';
import { useEvaluationPeople } from '../../api/use-finance-evaluation.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskText } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { useSay } from '../../text/language.tsx';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';
import type { FormProps } from './evaluation-acts.tsx';

/** How many are drawn; the pool is the registry's and the seed the server's. Drawn again, it says why. */
export function DrawForm({ one, act, onClose }: FormProps): ReactNode {
  const say = useSay();
  const tell = useTell();
  const people = useEvaluationPeople(one.id);
  const [value, setValue] = useState<AskValue>({ seats: '3' });
  const again = act.command === 'redrawExperts';
  const drawing = useAsk(ActAnswer, (done) => {
    tell({ act: act.name, item: one.name, done });
    onClose();
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={act.name}
      busy={drawing.isPending}
      error={drawing.error}
      onCancel={onClose}
      onSubmit={() => {
        const { seats, reason = '' } = value;
        const body = { seats: Number(seats), ...(again && { reason }) };
        drawing.mutate({ path: `/finance-evaluations/${one.id}/draws`, body });
      }}
    >
      <AskText name="seats" label={say(T.seats, { count: people.data?.experts ?? 0 })} />
      {again && <AskText name="reason" label={say(T.redraw)} />}
    </AskForm>
  );
}
