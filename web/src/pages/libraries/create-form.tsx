import { useState, type ReactNode } from 'react';
import type { Library } from '../../../../domain/libraries/entry-acts.ts';
import { LIBRARY_PLANS } from '../../../../domain/libraries/library.ts';
import { useKept } from '../../acts/kept.ts';
import { EntryAnswer } from '../../api/library-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { LIBRARY_TEXT as T } from '../../text/library-text.ts';
import { useSay } from '../../text/language.tsx';
import { EntryFields, SharedField } from './entry-fields.tsx';
import { contentOf, keptOf } from './entry-value.ts';

interface Props {
  readonly library: Library;
  readonly close: (done?: string) => void;
}

/** A new entry; what is typed survives a reload, but for personal data. */
export function CreateForm({ library, close }: Props): ReactNode {
  const say = useSay();
  const { fields } = LIBRARY_PLANS[library];
  const [kept, change, forget] = useKept<AskValue>(`libraries:${library}`, () => ({ shared: 'true' }));
  const [typed, setTyped] = useState<AskValue>({});
  const value = { ...typed, ...kept };
  const asking = useAsk(EntryAnswer, ({ name }) => {
    forget();
    close(say(T.created, { name }));
  });
  return (
    <AskForm
      value={value}
      onChange={(next) => {
        setTyped(next);
        change(() => keptOf(fields, next));
      }}
      submit={say(T.create)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        const body = { content: contentOf(fields, value), shared: value['shared'] !== 'false' };
        asking.mutate({ path: `/libraries/${library}`, body });
      }}
    >
      <EntryFields fields={fields} />
      <SharedField />
    </AskForm>
  );
}
