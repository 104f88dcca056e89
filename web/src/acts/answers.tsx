import { createContext, lazy, Suspense, use, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { ActDone } from '../api/history-answers.ts';
import { Button } from '../blocks/button.tsx';
import { usePhone } from '../blocks/use-phone.ts';
import { useSay } from '../text/language.tsx';
import { ACT_TEXT as T } from '../text/act-text.ts';
import { clockLines } from './clock-lines.ts';

/** What was done and answered. */
export interface Answered {
  readonly act: string;
  readonly item: string;
  readonly done: ActDone;
}

interface Answers {
  readonly last: Answered | undefined;
  readonly tell: (answered: Answered | undefined) => void;
}

const AnswersContext = createContext<Answers>({ last: undefined, tell: () => undefined });

/** The last answer stays in sight although what was asked has gone from the list. */
export function AnswersProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [last, tell] = useState<Answered>();
  const value = useMemo(() => ({ last, tell }), [last]);
  return <AnswersContext value={value}>{children}</AnswersContext>;
}

export function useTell(): Answers['tell'] {
  return use(AnswersContext).tell;
}

/** The act that was done, the clocks that it settled or stopped, and the dates that it set or moved. */
export function LastAnswer(): ReactNode {
  const { last, tell } = use(AnswersContext);
  return (
    <div role="status" className="answer-place">
      {last && (
        <Note
          key={`${last.done.id}${String(last.done.version)}`}
          answered={last}
          onClose={() => {
            tell(undefined);
          }}
        />
      )}
    </div>
  );
}

/** Read only where a chain of signatures was answered on a phone. */
const NextSignature = lazy(() =>
  import('../sign-off/next-signature.tsx').then(({ NextSignature: Next }) => ({ default: Next })),
);

/** What passes a chain on: nothing is left to do on its page. */
const PASSED_ON: ReadonlySet<string> = new Set([
  'signatureGiven',
  'signatureDeclined',
  'signOffSentBack',
  'adviceGiven',
  'signatureTransferred',
  'signOffResubmitted',
]);

function headOf({ repeated, events }: ActDone): (typeof T)['done' | 'doneBefore' | 'proposed'] {
  if (repeated) return T.doneBefore;
  return events.some(({ type }) => type === 'signOffProposed' || type === 'signOffResubmitted') ? T.proposed : T.done;
}

function Note({ answered, onClose }: { readonly answered: Answered; readonly onClose: () => void }): ReactNode {
  const say = useSay();
  const note = useRef<HTMLDivElement>(null);
  const { act, item, done } = answered;
  const clocks = clockLines(done);
  const onPhone = usePhone();
  const passedOn = onPhone && done.events.some(({ type }) => PASSED_ON.has(type));
  const lapsed = done.events.find(({ type }) => type === 'signOffLapsed');
  useEffect(() => {
    note.current?.focus();
  }, []);
  return (
    <div className="act-done" tabIndex={-1} ref={note}>
      <div>
        <b>{say(headOf(done), { name: act, item })}</b>
        {lapsed && <p>{lapsed.sentence}</p>}
        {clocks.length === 0 ? (
          <p className="note">{say(T.noDues)}</p>
        ) : (
          clocks.map((sentence) => <p key={sentence}>{sentence}</p>)
        )}
        {passedOn && (
          <Suspense fallback={null}>
            <NextSignature after={done} />
          </Suspense>
        )}
      </div>
      <Button size="small" onClick={onClose}>
        {say(T.close)}
      </Button>
    </div>
  );
}
