import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { newId } from '../../acts/intent.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea, AskDate, AskText } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { TRAINING_TEXT as T } from '../../text/training-text.ts';
import { AudienceFields, audienceOf } from './audience-fields.tsx';

/** Publishes a notice to whom it concerns, with a day by which to confirm it where that is asked. */
export function PublishForm({ close }: { readonly close: (done?: string) => void }): ReactNode {
  const say = useSay();
  const { regionId } = useScope();
  const [id] = useState(newId);
  const [value, setValue] = useState<AskValue>({ 'audience/below': 'false' });
  const { title = '', body = '', confirmBy = '' } = value;
  const asking = useAsk(z.undefined(), () => {
    close(say(T.publishedDone, { title }));
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.publish)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({
          path: '/training/notices',
          body: { id, regionId, title, body, audience: audienceOf(value), ...(confirmBy !== '' && { confirmBy }) },
        });
      }}
    >
      <AskText name="title" label={say(T.noticeTitle)} />
      <AskArea name="body" label={say(T.body)} rows={4} />
      <AudienceFields roles={T.roles} />
      <AskDate name="confirmBy" label={say(T.confirmByLabel)} hint={say(T.confirmByHint)} />
    </AskForm>
  );
}
