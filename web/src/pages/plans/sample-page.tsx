import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useSend } from '../../api/api-provider.tsx';
import { SampleAnswer, type Sample } from '../../api/plan-answers.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { ExportButton } from '../../files/export-button.tsx';
import { useHolds } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { PLAN_TEXT as T } from '../../text/plan-text.ts';
import { DrawForm } from './draw-form.tsx';
import { RoomFrame } from './room-frame.tsx';
import { SampleLines } from './sample-lines.tsx';
import { SampleProof } from './sample-proof.tsx';

/** `/finance-evaluations/samples/:id`: one sample, its lot, and what came of each check (E4). */
export function SamplePage(): ReactNode {
  const say = useSay();
  const send = useSend();
  const holds = useHolds();
  const { id = '' } = useParams();
  const { href } = useScope();
  const answer = useQuery({
    queryKey: ['self-check-sample', id],
    queryFn: ({ signal }) => send({ path: `/self-check-samples/${id}`, answer: SampleAnswer, signal }),
  });
  const { data } = answer;
  const title = data ? say(T.sampleOf, { year: data.fiscalYear }) : say(T.samplesTitle);
  const crumbs = (
    <>
      <Link to={href('/finance-evaluations/samples')}>{say(T.tabSamples)}</Link> / <Written>{data?.regionName}</Written>
    </>
  );
  const actions = data && <ExportButton path={`/self-check-samples/${id}/lines`} query={{}} name={say(T.sampleFile)} />;
  return (
    <RoomFrame title={title} crumbs={crumbs} sub={data && <Sub sample={data} />} actions={actions}>
      {answer.isPending && <Skeleton rows={8} height={40} />}
      {!answer.isPending && !data && <ReadError error={answer.error} onRetry={() => void answer.refetch()} />}
      {data && (
        <div className="plan-columns">
          <SampleLines sample={data} />
          <aside className="plan-column">
            {data.seed === null && holds('ranking.freeze') && <DrawForm sample={data} />}
            <Rules lines={data.ruleLines} />
            <SampleProof sample={data} />
          </aside>
        </div>
      )}
    </RoomFrame>
  );
}

function Sub({ sample }: { readonly sample: Sample }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { frozenAt, frozenByName, drawnAt, drawnByName, drawn, confirmed, returned, reEvaluation, note } = sample;
  const open = drawn - confirmed - returned - reEvaluation;
  const parts = [
    say(T.frozenSample, { time: momentWords(frozenAt, today, locale), person: frozenByName }),
    ...(drawnAt === null
      ? [say(T.waitsDraw)]
      : [
          say(T.drawnSample, { time: momentWords(drawnAt, today, locale), person: drawnByName ?? '' }),
          say(T.results, { confirmed, returned, reEvaluation, open }),
        ]),
    ...(note === '' ? [] : [note]),
  ];
  return <>{parts.join(' · ')}</>;
}

function Rules({ lines }: { readonly lines: readonly string[] }): ReactNode {
  const say = useSay();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.rules)}</h2>
      </div>
      <ol className="panel-body rule-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </section>
  );
}
