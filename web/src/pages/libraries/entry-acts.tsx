import { useState, type ReactNode } from 'react';
import type { Library } from '../../../../domain/libraries/entry-acts.ts';
import { LIBRARY_PLANS } from '../../../../domain/libraries/library.ts';
import { EntryAnswer, type EntryDetail } from '../../api/library-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { Opener } from '../../ask/opener.tsx';
import { Openers } from '../../ask/openers.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { LIBRARY_TEXT as T } from '../../text/library-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { PROPOSAL_ACTS, ProposalActs } from './proposal-acts.tsx';
import { EntryFields, SharedField } from './entry-fields.tsx';
import { contentOf, valueOf } from './entry-value.ts';

interface Props {
  readonly library: Library;
  readonly entry: EntryDetail;
}
type FormProps = Props & { readonly close: (done?: string) => void };

/** What may be done with the entry now, by whoever keeps it; everybody else reads whose it is. */
export function EntryActs({ library, entry }: Props): ReactNode {
  const say = useSay();
  return (
    <Openers>
      {/* What was declined is at its end: nobody, its keeper neither, has anything left to do with it. */}
      {!entry.mayChange && entry.acts.length === 0 && entry.state !== 'declined' && (
        <p className="box box-grey">{say(T.readOnly, { region: entry.regionName })}</p>
      )}
      {entry.mayChange && (
        <Opener label={say(T.change)}>{(close) => <ChangeForm library={library} entry={entry} close={close} />}</Opener>
      )}
      <ProposalActs entry={entry} />
      {entry.acts
        .filter(({ act }) => !PROPOSAL_ACTS.includes(act))
        .map((one) => (
          <Opener key={one.act} label={one.name}>
            {(close) => <ActForm library={library} entry={entry} close={close} {...one} />}
          </Opener>
        ))}
    </Openers>
  );
}

function ChangeForm({ library, entry, close }: FormProps): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { fields } = LIBRARY_PLANS[library];
  const [value, setValue] = useState<AskValue>(() => ({
    ...valueOf(fields, entry.content, locale),
    shared: String(entry.shared),
  }));
  const asking = useAsk(EntryAnswer, ({ version }) => {
    close(say(T.changed, { no: version }));
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
        asking.mutate({
          method: 'PUT',
          path: `/libraries/${library}/${entry.id}`,
          body: {
            content: contentOf(fields, value),
            shared: value['shared'] === 'true',
            version: entry.version,
            note: value['note'],
          },
        });
      }}
    >
      <EntryFields fields={fields} />
      <SharedField />
      <AskArea name="note" label={say(T.note)} hint={say(T.noteHint)} />
    </AskForm>
  );
}

function ActForm({ library, entry, close, act, name }: FormProps & EntryDetail['acts'][number]): ReactNode {
  const say = useSay();
  const [value, setValue] = useState<AskValue>({});
  const asking = useAsk(EntryAnswer, ({ stateName }) => {
    close(say(T.acted, { state: stateName }));
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={name}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        const body = { act, reason: value['reason'] ?? '', version: entry.version };
        asking.mutate({ path: `/libraries/${library}/${entry.id}/acts`, body });
      }}
    >
      <AskArea name="reason" label={say(T.reason)} hint={say(T.reasonHint)} />
    </AskForm>
  );
}
