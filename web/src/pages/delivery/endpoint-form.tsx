import { useState, type ReactNode } from 'react';
import { CHANNEL_NAMES } from '../../../../domain/delivery/fate-text.ts';
import { EndpointMadeAnswer, type Endpoints } from '../../api/delivery-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskFlags, AskSelect, AskText, listOf } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { useSay } from '../../text/language.tsx';
import { DELIVERY_TEXT as T } from '../../text/delivery-text.ts';
import { usePlaces } from '../people/use-places.ts';

const KINDS = ['webhook', 'wecom', 'dingtalk', 'feishu'] as const;

interface Props {
  readonly all: Endpoints;
  readonly close: (done?: string) => void;
  readonly onSecret: (secret: string | null) => void;
}

/** A new endpoint: of what kind, where, and what it hears of. */
export function EndpointForm({ all, close, onSecret }: Props): ReactNode {
  const say = useSay();
  const { regions } = usePlaces();
  const [value, setValue] = useState<AskValue>({ channel: 'webhook', types: '' });
  const isWebhook = value['channel'] === 'webhook';
  const signs = value['channel'] === 'dingtalk' || value['channel'] === 'feishu';
  const asking = useAsk(EndpointMadeAnswer, ({ secret }) => {
    onSecret(secret);
    close(say(T.made, { name: value['name'] ?? '' }));
  });
  return (
    <AskForm
      value={value}
      // Another kind hears of other things.
      onChange={(next) => {
        setValue(next['channel'] === value['channel'] ? next : { ...next, types: '', secret: '' });
      }}
      submit={say(T.register)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        const { channel, regionId = '', name = '', url = '', secret = '', types } = value;
        const body = { channel, regionId, name, url: url.trim(), types: listOf(types) };
        asking.mutate({ path: '/delivery/endpoints', body: { ...body, ...(secret !== '' && { secret }) } });
      }}
    >
      <div className="ask-grid">
        <AskSelect
          required
          name="channel"
          label={say(T.kind)}
          options={KINDS.map((kind) => ({ value: kind, name: say(CHANNEL_NAMES[kind]) }))}
        />
        <AskSelect name="regionId" label={say(T.region)} options={regions} />
        <AskText name="name" label={say(T.name)} />
      </div>
      <AskText name="url" label={say(T.url)} hint={say(T.urlHint)} />
      {signs && <AskText name="secret" label={say(T.secret)} hint={say(T.secretHint)} />}
      <AskFlags
        name="types"
        label={say(isWebhook ? T.events : T.kinds)}
        options={isWebhook ? all.eventTypes : all.messageKinds}
      />
    </AskForm>
  );
}
