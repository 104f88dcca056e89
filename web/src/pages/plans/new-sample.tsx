import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { yearOf } from '../../../../domain/calendar/plain-date.ts';
import { useSend } from '../../api/api-provider.tsx';
import { PopulationAnswer, SampleIdAnswer } from '../../api/plan-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { PLAN_TEXT as T } from '../../text/plan-text.ts';

/** What could be drawn from now, and freezing it. */
export function NewSample(): ReactNode {
  const say = useSay();
  const send = useSend();
  const { today } = useToday();
  const { region, year: chosen, href } = useScope();
  const navigate = useNavigate();
  const year = chosen ?? yearOf(today) - 1;
  const query = { region, year };
  const [value, setValue] = useState<AskValue>({});
  const population = useQuery({
    queryKey: ['self-check-population', query],
    queryFn: ({ signal }) => send({ path: '/self-check-samples/population', query, answer: PopulationAnswer, signal }),
  });
  const asking = useAsk(SampleIdAnswer, ({ id }) => {
    void navigate(href(`/finance-evaluations/samples/${id}`));
  });
  const { data } = population;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.newSampleOf, { year })}</h2>
        {data && <span className="note">{say(T.candidatesOf, { count: data.candidates })}</span>}
      </div>
      <div className="panel-body">
        {population.isPending && <Skeleton rows={4} height={24} />}
        {population.error && <ReadError error={population.error} onRetry={() => void population.refetch()} />}
        {data && (
          <>
            <ul className="population">
              {data.strata.map((one) => (
                <li key={one.stratum}>{say(T.stratumLine, one)}</li>
              ))}
              {data.excluded.map((one) => (
                <li key={one.exclusion} className="note">
                  {say(T.excludedLine, one)}
                </li>
              ))}
            </ul>
            {data.candidates === 0 ? (
              <p>{say(T.nothingToDraw)}</p>
            ) : (
              <AskForm
                value={value}
                onChange={setValue}
                submit={say(T.newSample)}
                busy={asking.isPending}
                error={asking.error}
                onSubmit={() => {
                  const body = { region, year, note: value['note'] ?? '' };
                  asking.mutate({ path: '/self-check-samples', body });
                }}
              >
                <AskArea name="note" label={say(T.note)} />
              </AskForm>
            )}
          </>
        )}
      </div>
    </section>
  );
}
