import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { MyDeliveryAnswer, type MyDelivery } from '../../api/delivery-answers.ts';
import { useSend } from '../../api/api-provider.tsx';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskText } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { Opener } from '../../ask/opener.tsx';
import { Openers } from '../../ask/openers.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { useSay } from '../../text/language.tsx';
import { NOTIFY_TEXT as T } from '../../text/delivery-text.ts';
import { DigestPreviewPanel } from './digest-preview.tsx';
import './me.css';
import { PreferenceForm } from './preference-form.tsx';

/** 通知: where my mail goes, what is mailed and when, and what the next morning would say. */
export function Notifications(): ReactNode {
  const say = useSay();
  const send = useSend();
  // Said here: the form begins anew with what the server answers, and would take the sentence with it.
  const [saved, setSaved] = useState(false);
  const mine = useQuery({
    queryKey: ['me', 'delivery'],
    queryFn: ({ signal }) => send({ path: '/me/delivery', answer: MyDeliveryAnswer, signal }),
  });
  return (
    <section className="panel" aria-labelledby="notifications">
      <div className="panel-head">
        <h2 id="notifications">{say(T.title)}</h2>
      </div>
      <div className="panel-body">
        {mine.isPending && <Skeleton rows={6} height={32} />}
        {!mine.isPending && !mine.data && <ReadError error={mine.error} onRetry={() => void mine.refetch()} />}
        {mine.data && (
          <>
            <p className="note">{say(T.always)}</p>
            {!mine.data.mailServer && <p className="box box-grey">{say(T.noServer)}</p>}
            <AddressLine mine={mine.data} />
            <PreferenceForm
              key={JSON.stringify(mine.data.preferences) + mine.data.locale}
              mine={mine.data}
              saved={saved}
              onSaved={setSaved}
            />
            <DigestPreviewPanel />
          </>
        )}
      </div>
    </section>
  );
}

function AddressLine({ mine: { address } }: { readonly mine: MyDelivery }): ReactNode {
  const say = useSay();
  const state = !address
    ? T.none
    : address.bouncedAt !== null
      ? T.bounced
      : address.verified
        ? T.verified
        : T.unverified;
  return (
    <div className="notify-address">
      <p className="fact-line">
        <b>{say(T.address)}</b>
        {address && <span className="mono">{address.address}</span>}
        <span className={address && (!address.verified || address.bouncedAt !== null) ? 'tag tag-near' : 'tag'}>
          {say(state)}
        </span>
      </p>
      <Openers>
        {address && !address.verified && (
          <Opener label={say(T.prove)} primary>
            {(close) => <ProofForm close={close} />}
          </Opener>
        )}
        <Opener label={say(address ? T.changeAddress : T.setAddress)}>
          {(close) => <AddressForm close={close} />}
        </Opener>
        {address && <Opener label={say(T.remove)}>{(close) => <RemoveForm close={close} />}</Opener>}
      </Openers>
    </div>
  );
}

interface FormProps {
  readonly close: (done?: string) => void;
}

function AddressForm({ close }: FormProps): ReactNode {
  const say = useSay();
  const [value, setValue] = useState<AskValue>({ address: '' });
  const asking = useAsk(z.undefined(), () => {
    close(say(T.codeSent, { address: value['address'] ?? '' }));
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.sendCode)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({
          method: 'PUT',
          path: '/me/delivery/address',
          body: { address: (value['address'] ?? '').trim() },
        });
      }}
    >
      <AskText type="email" autoComplete="email" name="address" label={say(T.address)} />
    </AskForm>
  );
}

function ProofForm({ close }: FormProps): ReactNode {
  const say = useSay();
  const [value, setValue] = useState<AskValue>({ code: '' });
  const asking = useAsk(z.undefined(), () => {
    close(say(T.proven));
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.prove)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({ path: '/me/delivery/address/proof', body: { code: value['code'] ?? '' } });
      }}
    >
      <AskText name="code" autoComplete="one-time-code" label={say(T.code)} hint={say(T.codeHint)} />
    </AskForm>
  );
}

function RemoveForm({ close }: FormProps): ReactNode {
  const say = useSay();
  const asking = useAsk(z.undefined(), () => {
    close(say(T.removed));
  });
  return (
    <AskForm
      value={{}}
      onChange={() => undefined}
      submit={say(T.remove)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({ method: 'DELETE', path: '/me/delivery/address' });
      }}
    >
      {null}
    </AskForm>
  );
}
