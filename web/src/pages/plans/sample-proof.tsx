import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSend } from '../../api/api-provider.tsx';
import { SampleProofAnswer, type Sample } from '../../api/plan-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { ReadError } from '../../blocks/states.tsx';
import { useSay } from '../../text/language.tsx';
import { PLAN_TEXT as T } from '../../text/plan-text.ts';

/** What was published before the lot and what was opened with it; the draw is made again when somebody asks. */
export function SampleProof({ sample }: { readonly sample: Sample }): ReactNode {
  const say = useSay();
  const send = useSend();
  const { id, populationHash, seedHash, seed } = sample;
  const proof = useQuery({
    queryKey: ['self-check-proof', id],
    queryFn: ({ signal }) => send({ path: `/self-check-samples/${id}/proof`, answer: SampleProofAnswer, signal }),
    enabled: false,
  });
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.drawAgain)}</h2>
      </div>
      <div className="panel-body">
        <dl className="hashes">
          <dt>{say(T.populationHash)}</dt>
          <dd>{populationHash}</dd>
          <dt>{say(T.seedHash)}</dt>
          <dd>{seedHash}</dd>
          <dt>{say(T.seed)}</dt>
          <dd>{seed ?? say(T.seedLater)}</dd>
        </dl>
        {seed !== null && (
          <Button loading={proof.isFetching} onClick={() => void proof.refetch()}>
            {say(T.drawAgain)}
          </Button>
        )}
        <div role="status">
          {proof.data && (
            <p className={proof.data.holds ? 'proof-holds' : 'failure'}>
              {say(proof.data.holds ? T.drawHolds : T.drawFails)} {proof.data.differing.join(say(T.comma))}
            </p>
          )}
        </div>
        {proof.error && <ReadError error={proof.error} onRetry={() => void proof.refetch()} />}
      </div>
    </section>
  );
}
