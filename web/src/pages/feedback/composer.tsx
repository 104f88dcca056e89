import { useEffect, useId, useMemo, useState, type ReactNode } from 'react';
import { feedbackPaper } from '../../../../domain/papers/feedback-paper.ts';
import type { Policy } from '../../../../domain/policy/policy.ts';
import { ActRefused } from '../../acts/act-result.tsx';
import { useTell } from '../../acts/answers.tsx';
import { useKept } from '../../acts/kept.ts';
import { Meanwhile } from '../../acts/meanwhile.tsx';
import { useAct } from '../../acts/use-act.ts';
import type { ApiFault } from '../../api/api-error.ts';
import type { Item } from '../../api/item-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { Written } from '../../blocks/written.tsx';
import { feedbackFacts } from '../../paper/feedback-facts.ts';
import { PaperView } from '../../paper/paper-view.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { FEEDBACK_TEXT as T } from '../../text/feedback-text.ts';
import { PAPER_TEXT } from '../../text/paper-text.ts';
import { SaveNote } from '../write/save-note.tsx';
import { useAutosave, type Draft } from '../write/use-draft.ts';
import { bodyFaults, useFreeze } from '../write/use-freeze.ts';
import { ComposerParts, partOf, type ComposerPlace } from './composer-parts.tsx';
import { bodyOf, contentOf, draftOf, faultsOf, type FeedbackDraft } from './feedback-draft.ts';
import { FeedbackHead } from './feedback-head.tsx';
import { SignersAhead } from '../../sign-off/signers-ahead.tsx';

interface Props {
  readonly item: Item;
  readonly policy: Policy;
  readonly draft: Draft | null;
  /** What was sent for sign-off already: where there is no draft, it is gone on from. */
  readonly sent: unknown;
  readonly onDone: () => void;
}

/** Parts on the left, the paper on the right: what is typed is seen at once as it will be printed. */
export function Composer({ item, policy, draft, sent, onDone }: Props): ReactNode {
  const id = useId();
  const say = useSay();
  const { locale } = useLanguage();
  const [value, change, forget] = useKept<FeedbackDraft>(`${item.id}:feedback:${String(draft?.revision ?? 0)}`, () =>
    draftOf(draft?.body ?? sent),
  );
  const saving = useAutosave({ itemId: item.id, kind: 'feedback', value, first: draft, bodyOf, forget });
  const [seen, setSeen] = useState(item.version);
  const [place, setPlace] = useState<ComposerPlace>({ part: 'problems', problem: 0 });
  const [told, setTold] = useState<readonly ApiFault[]>([]);
  const jump = useJump(id, setPlace);
  const sending = useSendForSignOff({ item, onDone, onForget: forget, onFaults: setTold });
  const faults = faultsOf(value, say);
  const shown = told.filter(({ pointer }) => !isLocal(pointer) || faults.some((one) => one.pointer === pointer));
  const paper = useMemo(
    () => feedbackPaper(contentOf(value), feedbackFacts(item, policy, locale), locale),
    [value, item, policy, locale],
  );
  const finish = (): void => {
    setTold(faults);
    if (faults.length === 0) sending.send(bodyOf(value));
    else jump(faults[0]?.pointer ?? '');
  };
  return (
    <div className="page feedback-page">
      <FeedbackHead item={item}>
        <SaveNote
          saving={saving}
          onTheirs={(body) => {
            change(() => draftOf(body));
          }}
        />
        <Button
          onClick={() => {
            window.print();
          }}
        >
          {say(T.print)}
        </Button>
        <Button look="primary" loading={sending.busy} onClick={finish}>
          {say(T.finish)}
          {faults.length > 0 && <span className="fault-count">{say(T.finishFaults, { count: faults.length })}</span>}
        </Button>
      </FeedbackHead>
      <Meanwhile item={item} seen={seen} onSeen={setSeen} />
      <Faults faults={shown} onJump={jump} />
      {/* What is drafted here goes to whoever signs it next. */}
      <SignersAhead item={item} act={{ command: 'issueFeedback', signOff: true }} />
      <ActRefused error={sending.error} faults={[]} formId={id} />
      <div className="composer">
        <div className="composer-left no-print">
          <ComposerParts {...{ id, item, policy, value, place }} faults={shown} onPlace={setPlace} onChange={change} />
        </div>
        <section className="feedback-desk" aria-label={say(T.preview)} tabIndex={0}>
          <p className="note no-print">{say(locale === 'en' ? PAPER_TEXT.reading : PAPER_TEXT.jump)}</p>
          <PaperView paper={paper} current={sourceOf(place)} onJump={jump} />
        </section>
      </div>
    </div>
  );
}

/** Faults that this page finds itself go with what they are about; the server's stay until it is asked again. */
function isLocal(pointer: string): boolean {
  return pointer === '/performance' || /\/(title|recommendation|amountFen)$/.test(pointer);
}

function sourceOf({ part, problem }: ComposerPlace): string | undefined {
  return part === 'problems'
    ? `/problems/${String(problem)}`
    : part === 'money' || part === 'score'
      ? undefined
      : `/${part}`;
}

/** Opens the part that a place belongs to, then puts the cursor there. */
function useJump(id: string, onPlace: (place: ComposerPlace) => void): (pointer: string) => void {
  const [target, setTarget] = useState<string>();
  useEffect(() => {
    if (target === undefined) return;
    document.getElementById(`${id}${target.replaceAll('/', '-')}`)?.focus();
    setTarget(undefined);
  }, [id, target]);
  return (pointer) => {
    const place = partOf(pointer);
    if (!place) return;
    onPlace(place);
    setTarget(pointer === '/problems' ? '/problems/0/title' : pointer);
  };
}

interface SendParts {
  readonly item: Item;
  readonly onDone: () => void;
  readonly onForget: () => void;
  readonly onFaults: (faults: readonly ApiFault[]) => void;
}

/** Freezes the text as a version and names it in the act: what is signed off is exactly this. */
function useSendForSignOff({ item, onDone, onForget, onFaults }: SendParts) {
  const say = useSay();
  const tell = useTell();
  const freeze = useFreeze(item.id, 'feedback');
  const act = useAct({
    onDone: (done) => {
      onForget();
      tell({ act: say(T.finish), item: item.name, done });
      onDone();
    },
    onRefused: () => undefined,
  });
  return {
    busy: freeze.isPending || act.isPending,
    error: freeze.error ?? act.error,
    send: (body: Readonly<Record<string, unknown>>): void => {
      freeze.mutate(body, {
        onSuccess: ({ id: versionId }) => {
          act.mutate({ itemId: item.id, command: { kind: 'draftFeedback', versionId }, expectedVersion: item.version });
        },
        onError: (error) => {
          onFaults(bodyFaults(error));
        },
      });
    },
  };
}

interface FaultsProps {
  readonly faults: readonly ApiFault[];
  readonly onJump: (pointer: string) => void;
}

function Faults({ faults, onJump }: FaultsProps): ReactNode {
  const say = useSay();
  if (faults.length === 0) return null;
  return (
    <div className="failure no-print" role="alert">
      <p>{say(T.faults, { count: faults.length })}</p>
      <ul>
        {faults.map(({ pointer, detail }) => (
          <li key={`${pointer}${detail}`}>
            <button
              type="button"
              className="fault-link"
              onClick={() => {
                onJump(pointer);
              }}
            >
              <Written>{detail}</Written>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
