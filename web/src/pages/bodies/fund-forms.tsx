import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { newId } from '../../acts/intent.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea, AskDate, AskText } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { fenOf } from '../../blocks/wan.ts';
import { useToday } from '../../session/today.tsx';
import { ASK_TEXT } from '../../text/ask-text.ts';
import { BODIES_TEXT as T } from '../../text/bodies-text.ts';
import { useSay } from '../../text/language.tsx';

interface FormProps {
  readonly bodyId: string;
  readonly close: (done?: string) => void;
}

/** Budgets the working funds of a year. */
export function BudgetForm({ bodyId, close }: FormProps): ReactNode {
  const say = useSay();
  const { today } = useToday();
  const [value, setValue] = useState<AskValue>({ year: today.slice(0, 4) });
  const { year = '', budgetFen = '', note } = value;
  const asking = useAsk(z.undefined(), () => {
    close(say(T.fundsSet, { year }));
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.setFunds)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        const body = { budgetFen: fenOf(budgetFen) ?? budgetFen, note };
        asking.mutate({ method: 'PUT', path: `/bodies/${bodyId}/funds/${encodeURIComponent(year)}`, body });
      }}
    >
      <div className="ask-grid">
        <AskText name="year" label={say(T.year)} />
        <AskText name="budgetFen" label={say(T.budget)} />
      </div>
      <AskArea name="note" label={say(ASK_TEXT.note)} hint={say(ASK_TEXT.noteHint)} />
    </AskForm>
  );
}

/** Writes a use of a year's working funds down. */
export function UseForm({ bodyId, year, close }: FormProps & { readonly year: number }): ReactNode {
  const say = useSay();
  const { today } = useToday();
  const [id] = useState(newId);
  const [value, setValue] = useState<AskValue>({ on: today });
  const { on, purpose = '', amountFen = '' } = value;
  const asking = useAsk(z.undefined(), () => {
    close(say(T.usedDone));
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.use)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        const body = { id, on, purpose, amountFen: fenOf(amountFen) ?? amountFen };
        asking.mutate({ path: `/bodies/${bodyId}/funds/${String(year)}/entries`, body });
      }}
    >
      <p className="note">{say(T.useSay)}</p>
      <div className="ask-grid">
        <AskDate name="on" label={say(T.on)} />
        <AskText name="purpose" label={say(T.purpose)} />
        <AskText name="amountFen" label={say(T.amount)} />
      </div>
    </AskForm>
  );
}
