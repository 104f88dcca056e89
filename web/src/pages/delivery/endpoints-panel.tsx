import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { EndpointMadeAnswer, EndpointsAnswer, type Endpoint, type Endpoints } from '../../api/delivery-answers.ts';
import { useSend } from '../../api/api-provider.tsx';
import { Opener } from '../../ask/opener.tsx';
import { Openers } from '../../ask/openers.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { Button } from '../../blocks/button.tsx';
import { momentWords } from '../../blocks/date-words.ts';
import { Failure } from '../../blocks/failure.tsx';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useHolds } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { DELIVERY_TEXT as T } from '../../text/delivery-text.ts';
import { EndpointForm } from './endpoint-form.tsx';
import { NoteForm } from './note-form.tsx';

/** Other systems and group robots: who hears of what, and whether it gets there. */
export function EndpointsPanel(): ReactNode {
  const say = useSay();
  const send = useSend();
  const holds = useHolds();
  const { locale } = useLanguage();
  const [secret, setSecret] = useState<string | null>(null);
  const list = useQuery({
    queryKey: ['delivery', 'endpoints', locale],
    queryFn: ({ signal }) => send({ path: '/delivery/endpoints', answer: EndpointsAnswer, signal }),
  });
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.endpoints)}</h2>
      </div>
      <div className="panel-body">
        <p className="note">{say(T.endpointsSub)}</p>
        {secret !== null && (
          <SecretOnce
            secret={secret}
            onKept={() => {
              setSecret(null);
            }}
          />
        )}
        {list.isPending && <Skeleton rows={2} height={46} />}
        {!list.isPending && !list.data && <ReadError error={list.error} onRetry={() => void list.refetch()} />}
        {list.data && (
          <>
            {list.data.rows.length === 0 ? (
              <Empty title={say(T.noEndpoints)} next={say(T.noEndpointsNext)} />
            ) : (
              <ul className="endpoint-list">
                {list.data.rows.map((endpoint) => (
                  <Row key={endpoint.id} endpoint={endpoint} all={list.data} onSecret={setSecret} />
                ))}
              </ul>
            )}
            {holds('delivery.change') && (
              <Opener label={say(T.register)} primary>
                {(close) => <EndpointForm all={list.data} close={close} onSecret={setSecret} />}
              </Opener>
            )}
          </>
        )}
      </div>
    </section>
  );
}

/** Shown until somebody says that it was handed over; it is kept nowhere that it could be read again. */
function SecretOnce({ secret, onKept }: { readonly secret: string; readonly onKept: () => void }): ReactNode {
  const say = useSay();
  return (
    <div className="box box-near" role="status">
      <p>{say(T.secretOnce)}</p>
      <p className="mono delivery-secret">{secret}</p>
      <Button onClick={onKept}>{say(T.secretKept)}</Button>
    </div>
  );
}

interface RowProps {
  readonly endpoint: Endpoint;
  readonly all: Endpoints;
  readonly onSecret: (secret: string | null) => void;
}

function Row({ endpoint, all, onSecret }: RowProps): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { name, host, regionName, channelName, active, endedReason, oldSecretUntil, sent, waiting, wrong } = endpoint;
  const types = endpoint.channel === 'webhook' ? all.eventTypes : all.messageKinds;
  const chosen = types.filter(({ value }) => endpoint.types.includes(value)).map((type) => type.name);
  return (
    <li className={active ? undefined : 'faded'}>
      <p className="fact-line">
        <b>
          <Written>{name}</Written>
        </b>
        <span>{channelName}</span>
        <span>
          <Written>{regionName}</Written>
        </span>
        <span className="mono">{host}</span>
        <span className={active ? 'tag' : 'tag tag-near'}>{say(active ? T.on : T.off)}</span>
      </p>
      {endedReason !== null && <p className="note">{endedReason}</p>}
      <p className="note">{chosen.join(say(T.and))}</p>
      <p className={wrong > 0 ? 'fact-line delivery-bad' : 'fact-line'}>
        <span>{say(T.counts, { sent, waiting, wrong })}</span>
        {oldSecretUntil !== null && (
          <span>{say(T.rotating, { time: momentWords(oldSecretUntil, today, locale) })}</span>
        )}
      </p>
      {holds('delivery.change') && <RowActs endpoint={endpoint} onSecret={onSecret} />}
    </li>
  );
}

function RowActs({ endpoint: { id, name, channel, active }, onSecret }: Omit<RowProps, 'all'>): ReactNode {
  const say = useSay();
  const onOff = active ? T.switchOff : T.switchOn;
  return (
    <Openers>
      {active && <TestButton id={id} name={name} />}
      {active && channel === 'webhook' && (
        <Opener size="small" shown={say(T.rotate)} label={say(T.rotateOf, { name })}>
          {(close) => (
            <NoteForm
              submit={say(T.rotate)}
              explained={say(T.rotateSay)}
              answer={EndpointMadeAnswer}
              ask={({ note }) => ({ path: `/delivery/endpoints/${id}/secret`, body: { note } })}
              onDone={({ secret }) => {
                onSecret(secret);
                close(say(T.done));
              }}
              onCancel={close}
            />
          )}
        </Opener>
      )}
      <Opener size="small" shown={say(onOff)} label={say(active ? T.switchOffOf : T.switchOnOf, { name })}>
        {(close) => (
          <NoteForm
            submit={say(onOff)}
            answer={z.undefined()}
            ask={({ note }) => ({ method: 'PUT', path: `/delivery/endpoints/${id}`, body: { active: !active, note } })}
            onDone={() => {
              close(say(T.done));
            }}
            onCancel={close}
          />
        )}
      </Opener>
    </Openers>
  );
}

function TestButton({ id, name }: { readonly id: string; readonly name: string }): ReactNode {
  const say = useSay();
  const [sent, setSent] = useState(false);
  const asking = useAsk(z.undefined(), () => {
    setSent(true);
  });
  return (
    <div>
      <Button
        size="small"
        aria-label={say(T.testOf, { name })}
        loading={asking.isPending}
        onClick={() => {
          setSent(false);
          asking.mutate({ path: `/delivery/endpoints/${id}/test` });
        }}
      >
        {say(T.test)}
      </Button>
      {asking.error && <Failure error={asking.error} />}
      <p role="status" className={sent ? 'opener-done' : 'visually-hidden'}>
        {sent && say(T.testSent)}
      </p>
    </div>
  );
}
