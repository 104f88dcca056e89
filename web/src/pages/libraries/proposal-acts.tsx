import { useState, type ReactNode } from 'react';
import { ApiError, type ApiFault } from '../../api/api-error.ts';
import { EntryAnswer, type EntryDetail } from '../../api/library-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea, AskSelect } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { Opener } from '../../ask/opener.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { EDITION_TEXT as T, LIBRARY_TEXT } from '../../text/library-text.ts';
import { useSay } from '../../text/language.tsx';
import type { Say } from '../../text/say.ts';
import { useEditions } from './use-editions.ts';

/** Acts that have forms of their own. */
export const PROPOSAL_ACTS: readonly string[] = ['accept', 'decline', 'withdraw'];

interface Props {
  readonly entry: EntryDetail;
}
type FormProps = Props & { readonly close: (done?: string) => void };

/** Finance accepts a proposal into an edition or declines it; its own unit takes it back. */
export function ProposalActs({ entry }: Props): ReactNode {
  const say = useSay();
  const may = (act: string): boolean => entry.acts.some((one) => one.act === act);
  return (
    <>
      {may('accept') && (
        <Opener label={say(T.accept)} primary>
          {(close) => <Decide entry={entry} close={close} accepting />}
        </Opener>
      )}
      {may('decline') && (
        <Opener label={say(T.decline)}>{(close) => <Decide entry={entry} close={close} accepting={false} />}</Opener>
      )}
      {may('withdraw') && (
        <Opener label={say(T.withdraw)}>{(close) => <Withdraw entry={entry} close={close} />}</Opener>
      )}
    </>
  );
}

function Decide({ entry, close, accepting }: FormProps & { readonly accepting: boolean }): ReactNode {
  const say = useSay();
  const editions = useEditions();
  const drafts = (editions.data?.rows ?? []).filter(
    ({ state, regionId }) => state === 'draft' && regionId === entry.regionId,
  );
  const [value, setValue] = useState<AskValue>({});
  const own = drafts.find(({ framework }) => framework === entry.content['framework']);
  // Into another framework only by a choice of the reader's own.
  const chosen = value['into'] ?? (own && keyOf(own));
  const into = drafts.find((one) => keyOf(one) === chosen);
  const asking = useAsk(EntryAnswer, ({ stateName }) => {
    close(say(LIBRARY_TEXT.acted, { state: stateName }));
  });
  if (accepting && editions.data && drafts.length === 0) return <p className="note">{say(T.noDraft)}</p>;
  return (
    <AskForm
      value={{ ...value, into: chosen ?? '' }}
      onChange={setValue}
      submit={say(accepting ? T.accept : T.decline)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      faults={atChoice(asking.error, say)}
      onSubmit={() => {
        // Without an edition it would be declined: one that is not chosen yet is sent as such.
        const accept = accepting && { accept: { framework: into?.framework, edition: into?.edition } };
        const body = { version: entry.version, opinion: value['opinion'] ?? '', ...accept };
        asking.mutate({ path: `/indicator-proposals/${entry.id}/decide`, body });
      }}
    >
      {accepting && editions.data && !own && <p className="note">{say(T.noOwnDraft)}</p>}
      {accepting && (
        <AskSelect
          name="into"
          label={say(T.into)}
          options={drafts.map((one) => ({
            value: keyOf(one),
            name: say(T.edition, { framework: one.frameworkName, edition: one.edition }),
          }))}
        />
      )}
      <AskArea name="opinion" label={say(accepting ? T.opinion : LIBRARY_TEXT.reason)} />
    </AskForm>
  );
}

/** Of the edition the page has one choice where the interface has two members; what is written is the reason of a no. */
function atChoice(error: Error | null, say: Say): readonly ApiFault[] {
  const faults = error instanceof ApiError ? error.faults : [];
  const [first] = faults.filter(({ pointer }) => pointer.startsWith('/accept'));
  return [
    ...(first ? [{ code: 'required', pointer: '/into', detail: say(T.noEdition) }] : []),
    ...faults
      .filter(({ pointer }) => !pointer.startsWith('/accept'))
      .map((fault) => (fault.pointer === '/reason' ? { ...fault, pointer: '/opinion' } : fault)),
  ];
}

function Withdraw({ entry, close }: FormProps): ReactNode {
  const say = useSay();
  const asking = useAsk(EntryAnswer, ({ stateName }) => {
    close(say(LIBRARY_TEXT.acted, { state: stateName }));
  });
  return (
    <AskForm
      value={{}}
      onChange={() => undefined}
      submit={say(T.withdraw)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({ path: `/indicator-proposals/${entry.id}/withdraw`, body: { version: entry.version } });
      }}
    >
      {null}
    </AskForm>
  );
}

function keyOf({ framework, edition }: { readonly framework: string; readonly edition: string }): string {
  return `${framework}/${edition}`;
}
