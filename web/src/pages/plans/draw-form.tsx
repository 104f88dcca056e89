import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useSend } from '../../api/api-provider.tsx';
import { PopulationAnswer, SampleIdAnswer, type Sample } from '../../api/plan-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskFlags, listOf } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { PLAN_TEXT as T } from '../../text/plan-text.ts';

/** Who of the bureau may check. */
export function useCheckers(year: number): readonly { readonly value: string; readonly name: string }[] {
  const send = useSend();
  const { region } = useScope();
  const query = { region, year };
  const population = useQuery({
    queryKey: ['self-check-population', query],
    queryFn: ({ signal }) => send({ path: '/self-check-samples/population', query, answer: PopulationAnswer, signal }),
  });
  return (population.data?.checkers ?? []).map(({ id, name, roleName }) => ({
    value: id,
    name: `${name} · ${roleName}`,
  }));
}

/** Draws from the frozen list and hands out what was drawn. */
export function DrawForm({ sample: { id, fiscalYear } }: { readonly sample: Sample }): ReactNode {
  const say = useSay();
  const checkers = useCheckers(fiscalYear);
  const [value, setValue] = useState<AskValue>({});
  const asking = useAsk(SampleIdAnswer, () => undefined);
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.draw)}</h2>
      </div>
      <div className="panel-body">
        <p>{say(T.drawWhat)}</p>
        <AskForm
          value={value}
          onChange={setValue}
          submit={say(T.draw)}
          busy={asking.isPending}
          error={asking.error}
          onSubmit={() => {
            const body = { checkers: listOf(value['checkers']) };
            asking.mutate({ path: `/self-check-samples/${id}/draw`, body });
          }}
        >
          <AskFlags name="checkers" label={say(T.checkers)} options={checkers} />
        </AskForm>
      </div>
    </section>
  );
}
