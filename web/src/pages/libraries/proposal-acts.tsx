import { useState, type ReactNode } from 'react';
import { EntryAnswer, type EntryDetail } from '../../api/library-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea, AskSelect } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { Opener } from '../../ask/opener.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { EDITION_TEXT as T, LIBRARY_TEXT } from '../../text/library-text.ts';
import { useSay } from '../../text/language.tsx';
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
  const chosen = value['into'] ?? (drafts[0] && keyOf(drafts[0]));
  const into = drafts.find((one) => keyOf(one) === chosen);
  const asking = useAsk(EntryAnswer, ({ stateName }) => {
    close(say(LIBRARY_TEXT.acted, { state: stateName }));
  });
  if (accepting && editions.data && drafts.length === 0) return <p className="note">{say(T.noDraft)}</p>;
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(accepting ? T.accept : T.decline)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        const accept = accepting && into ? { accept: { framework: into.framework, edition: into.edition } } : {};
        const body = { version: entry.version, opinion: value['opinion'] ?? '', ...accept };
        asking.mutate({ path: `/indicator-proposals/${entry.id}/decide`, body });
      }}
    >
      {accepting && (
        <AskSelect
          name="into"
          label={say(T.into)}
          required
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
