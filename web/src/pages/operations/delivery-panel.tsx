import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { DeliverySummaryAnswer } from '../../api/delivery-answers.ts';
import { useSend } from '../../api/api-provider.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { DELIVERY_TEXT as T } from '../../text/delivery-text.ts';

const EVERY_MS = 30_000;

/** Whether what is told gets there, and the way to what did not. */
export function DeliveryOperations(): ReactNode {
  const say = useSay();
  const send = useSend();
  const { href } = useScope();
  const { data } = useQuery({
    queryKey: ['delivery'],
    queryFn: ({ signal }) => send({ path: '/delivery', answer: DeliverySummaryAnswer, signal }),
    refetchInterval: EVERY_MS,
  });
  if (!data) return null;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.title)}</h2>
        <Link to={href('/admin/delivery', data.wrong > 0 ? { state: 'trouble' } : {})}>
          {say(data.wrong > 0 ? T.toDelivery : T.list)}
        </Link>
      </div>
      <div className="panel-body ops-block">
        <p className={data.wrong > 0 ? 'ops-bad' : undefined}>
          {data.wrong > 0 ? say(T.wrong, { count: data.wrong }) : say(T.allWell)}
        </p>
        {data.mailServer?.configured === false && <p className="note">{say(T.serverNone)}</p>}
      </div>
    </section>
  );
}
