import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { asInstant } from '../../../../domain/calendar/plain-date.ts';
import { ActRefused } from '../../acts/act-result.tsx';
import { useTell } from '../../acts/answers.tsx';
import { useAct } from '../../acts/use-act.ts';
import { ApiError, type ApiFault } from '../../api/api-error.ts';
import type { AvailableAct, Item } from '../../api/item-answers.ts';
import { useVersions, type Version } from '../../api/use-item.ts';
import { Button } from '../../blocks/button.tsx';
import { momentWords } from '../../blocks/date-words.ts';
import { useMe } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { SELF_TEXT as T } from '../../text/self-evaluation-text.ts';
import type { Draft } from '../write/use-draft.ts';
import type { Editor } from '../write/use-editor.ts';
import type { SelfForm } from './self-model.ts';
import type { Remark } from './self-rows.ts';
import { SignersAhead } from '../../sign-off/signers-ahead.tsx';
import { actWord } from '../../sign-off/act-word.ts';

interface FreezeProps {
  readonly editor: Editor<SelfForm>;
  readonly errors: readonly Remark[];
  readonly onGo: (path: string) => void;
}

/** 定稿: stays pressable; while something is wrong it says how much, and goes to the first of it. */
export function FreezeButton({ editor, errors, onGo }: FreezeProps): ReactNode {
  const say = useSay();
  const [stopped, setStopped] = useState(false);
  const [first] = errors;
  return (
    <span className="freeze">
      <Button
        look="primary"
        loading={editor.freezing}
        onClick={() => {
          setStopped(first !== undefined);
          if (first) onGo(first.path);
          else editor.freeze();
        }}
      >
        {say(T.freeze)}
        {errors.length > 0 && <span className="count-badge">{errors.length}</span>}
      </Button>
      <span role="status" className="note">
        {stopped && errors.length > 0
          ? say(T.stopped, { count: errors.length })
          : editor.frozenNumber !== undefined && say(T.frozen, { no: editor.frozenNumber })}
      </span>
    </span>
  );
}

interface SubmitProps {
  readonly item: Item;
  readonly draft: Draft | null;
  readonly savedAt: string | undefined;
  readonly onFaults: (faults: readonly ApiFault[]) => void;
}

/** The act by which the reader hands the self-evaluation in, if it is his. */
export function signsSelfEvaluation({ available }: Pick<Item, 'available'>): AvailableAct | undefined {
  return available.find(({ command, mine }) => /^(re)?submitSelfEvaluation$/i.test(command) && mine);
}

/** For whoever signs: the newest frozen version, by whom and when, and the button that hands it in. */
export function SubmitPanel({ item, draft, savedAt, onFaults }: SubmitProps): ReactNode {
  const say = useSay();
  const act = signsSelfEvaluation(item);
  const versions = useVersions(item.id);
  if (!act) return null;
  const newest = versions.data?.rows.find(({ kind }) => kind === 'selfEvaluation');
  const returned = newest !== undefined && newest.id === item.details.selfEvaluation?.versionId;
  return (
    <section className="panel submit-panel">
      {newest === undefined || returned ? (
        <p className="note">{say(T.submitNone)}</p>
      ) : (
        <Newest item={item} act={act} version={newest} changedAt={savedAt ?? draft?.updatedAt} onFaults={onFaults} />
      )}
    </section>
  );
}

interface NewestProps {
  readonly item: Item;
  readonly act: AvailableAct;
  readonly version: Version;
  readonly changedAt: string | undefined;
  readonly onFaults: (faults: readonly ApiFault[]) => void;
}

function Newest({ item, act, version, changedAt, onFaults }: NewestProps): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { person } = useMe();
  const { href } = useScope();
  const tell = useTell();
  const navigate = useNavigate();
  const sending = useAct({
    onDone: (done) => {
      tell({ act: act.name, item: item.name, done });
      void navigate(href(`/items/${item.id}`));
    },
    onRefused: (error) => {
      if (error instanceof ApiError) onFaults(error.faults);
    },
  });
  const { number: no } = version;
  return (
    <>
      <p>
        {say(T.submitOf, { no, time: momentWords(asInstant(version.createdAt), today, locale) })}
        {version.authorId === person.id && <span className="note"> {say(T.submitOwn)}</span>}
        {changedAt !== undefined && changedAt > version.createdAt && (
          <span className="tag tag-near">{say(T.draftNewer, { no })}</span>
        )}
      </p>
      <SignersAhead item={item} act={act} />
      <Button
        look="primary"
        loading={sending.isPending}
        onClick={() => {
          const command = { kind: act.command, versionId: version.id };
          sending.mutate({ itemId: item.id, command, expectedVersion: item.version });
        }}
      >
        {actWord(say, act, say(T.submit, { no }))}
      </Button>
      <ActRefused error={sending.error} faults={[]} formId="" />
    </>
  );
}
