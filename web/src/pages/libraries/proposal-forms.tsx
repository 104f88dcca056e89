import type { ReactNode } from 'react';
import { INDICATOR_FIELDS } from '../../../../domain/libraries/indicator-fields.ts';
import { useKept } from '../../acts/kept.ts';
import { EntryAnswer } from '../../api/library-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { EDITION_TEXT as T, LIBRARY_TEXT } from '../../text/library-text.ts';
import { useSay } from '../../text/language.tsx';
import { EntryFields } from './entry-fields.tsx';
import { contentOf } from './entry-value.ts';

/** Framework, edition and standard values are finance's to say. */
const PROPOSED = INDICATOR_FIELDS.filter(
  ({ key }) => !['framework', 'edition', 'standards', 'source', 'verification', 'scoring'].includes(key),
);

/** A unit proposes an indicator for the next edition. */
export function ProposeForm({ close }: { readonly close: (done?: string) => void }): ReactNode {
  const say = useSay();
  const [value, change, forget] = useKept<AskValue>('libraries:propose', () => ({}));
  const asking = useAsk(EntryAnswer, ({ name }) => {
    forget();
    close(say(LIBRARY_TEXT.proposed, { name }));
  });
  return (
    <AskForm
      value={value}
      onChange={(next) => {
        change(() => next);
      }}
      submit={say(LIBRARY_TEXT.propose)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        const body = { content: contentOf(PROPOSED, value), reason: value['reason'] ?? '' };
        asking.mutate({ path: '/indicator-proposals', body });
      }}
    >
      <p className="note">{say(T.proposeHint)}</p>
      <EntryFields fields={PROPOSED} />
      <AskArea name="reason" label={say(T.why)} />
    </AskForm>
  );
}
