import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { BODY_KIND_NAMES } from '../../../../domain/bodies/body-text.ts';
import { BODY_KINDS } from '../../../../domain/bodies/seats.ts';
import { newId } from '../../acts/intent.ts';
import type { BodyDetail } from '../../api/body-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea, AskDate, AskSelect, AskText } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { useToday } from '../../session/today.tsx';
import { ASK_TEXT } from '../../text/ask-text.ts';
import { BODIES_TEXT as T } from '../../text/bodies-text.ts';
import { useSay } from '../../text/language.tsx';

interface Props {
  readonly regionId: string;
  readonly close: (done?: string) => void;
}

/** Sets a region's body up, by its document. */
export function EstablishForm({ regionId, close }: Props): ReactNode {
  const say = useSay();
  const { today } = useToday();
  const [id] = useState(newId);
  const [value, setValue] = useState<AskValue>({ kind: 'coordination', establishedOn: today });
  const asking = useAsk(z.undefined(), () => {
    close(say(T.established, { name: value['name'] ?? '' }));
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.establish)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({ path: '/bodies', body: { id, regionId, ...value } });
      }}
    >
      <div className="ask-grid">
        <AskSelect
          required
          name="kind"
          label={say(T.kind)}
          options={BODY_KINDS.map((kind) => ({ value: kind, name: say(BODY_KIND_NAMES[kind]) }))}
        />
        <AskDate name="establishedOn" label={say(T.establishedOn)} />
      </div>
      <Constitution />
    </AskForm>
  );
}

/** Changes what a body's document says. */
export function ChangeForm({
  body,
  close,
}: {
  readonly body: BodyDetail['body'];
  readonly close: (done?: string) => void;
}): ReactNode {
  const say = useSay();
  const { id, name, documentNumber, duties } = body;
  const [value, setValue] = useState<AskValue>({ name, documentNumber, duties });
  const asking = useAsk(z.undefined(), () => {
    close(say(T.changed));
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.change)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({ method: 'PUT', path: `/bodies/${id}`, body: value });
      }}
    >
      <Constitution />
    </AskForm>
  );
}

function Constitution(): ReactNode {
  const say = useSay();
  return (
    <>
      <div className="ask-grid">
        <AskText name="name" label={say(T.name)} />
        <AskText name="documentNumber" label={say(T.document)} hint={say(T.documentHint)} />
      </div>
      <AskArea name="duties" label={say(T.duties)} rows={3} />
      <AskArea name="note" label={say(ASK_TEXT.note)} hint={say(ASK_TEXT.noteHint)} />
    </>
  );
}
