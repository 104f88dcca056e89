import { useId, useState, type ReactNode } from 'react';
import { VERIFY_RESULTS } from '../../../../domain/follow-up/state.ts';
import { ActRefused } from '../../acts/act-result.tsx';
import { AskOnce } from '../../acts/ask-once.tsx';
import { useTell } from '../../acts/answers.tsx';
import { closedTo } from '../../acts/closed-to.ts';
import { useKept } from '../../acts/kept.ts';
import { useAct } from '../../acts/use-act.ts';
import { ApiError } from '../../api/api-error.ts';
import type { AvailableAct, ItemProblem } from '../../api/item-answers.ts';
import type { Rectified } from '../../api/use-rectified.ts';
import { Button } from '../../blocks/button.tsx';
import { ACT_TEXT } from '../../text/act-text.ts';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { useSay } from '../../text/language.tsx';
import { TOGETHER_TEXT as T } from '../../text/together-text.ts';
import { choiceOf, problemAt, resultsOf, withoutOpinion, type Choices } from './together-model.ts';
import { TogetherRow } from './together-row.tsx';

interface Props {
  readonly item: Rectified;
  readonly onActed: (version: number) => void;
}

/**
 * Several problems answered in one act, each with its own result. Absent where one waits, where the reader may not, and
 * where the region asks for signatures on each.
 */
export function Together({ item, onActed }: Props): ReactNode {
  const act = item.available.find(({ command }) => command === 'verifyRectification');
  const single = item.available.find(({ command }) => command === 'verifyProblem');
  const waiting = item.problems.filter(
    ({ no, financeStatus }) => financeStatus === 'awaiting' && act && closedTo(act, no) === undefined,
  );
  if (!act?.mine || waiting.length < 2 || (single?.signOff && !act.signOff)) return null;
  return <Deciding item={item} act={act} waiting={waiting} onActed={onActed} />;
}

interface DecidingProps extends Props {
  readonly act: AvailableAct;
  readonly waiting: readonly ItemProblem[];
}

function Deciding({ item, act, waiting, onActed }: DecidingProps): ReactNode {
  const id = useId();
  const say = useSay();
  const tell = useTell();
  const [choices, change, forget] = useKept<Choices>(`${item.id}:verifyTogether`, () => ({}));
  const [faults, setFaults] = useState<Readonly<Record<number, string>>>({});
  const [asking, setAsking] = useState(false);
  const results = resultsOf(waiting, choices);
  const sending = useAct({
    onDone: (answer) => {
      forget();
      onActed(answer.version);
      tell({ act: act.name, item: item.name, done: answer });
    },
    onRefused: (error) => {
      setAsking(false);
      if (!(error instanceof ApiError)) return;
      const found = error.faults.flatMap(({ pointer, detail }) => {
        const no = problemAt(pointer, results);
        return no === undefined ? [] : [[no, detail] as const];
      });
      setFaults(Object.fromEntries(found));
    },
  });
  const check = (): void => {
    const missing = withoutOpinion(results);
    const [none] = waiting;
    setFaults(
      results.length === 0 && none
        ? { [none.no]: say(T.choose) }
        : Object.fromEntries(missing.map((no) => [no, say(T.opinionMissing)])),
    );
    if (results.length === 0 && none) document.getElementById(`${id}-${String(none.no)}-result`)?.focus();
    else if (missing.length > 0) document.getElementById(`${id}-${String(missing[0] ?? 0)}-opinion`)?.focus();
    else setAsking(true);
  };
  return (
    <section className="panel panel-body together" aria-label={say(T.title)}>
      <h2>{say(T.title)}</h2>
      <p className="note">{say(T.why, { count: waiting.length })}</p>
      {waiting.map((problem) => (
        <TogetherRow
          key={problem.no}
          id={`${id}-${String(problem.no)}`}
          problem={problem}
          value={choiceOf(choices, problem.no)}
          fault={faults[problem.no]}
          onChange={(next) => {
            change((before) => ({ ...before, [String(problem.no)]: next }));
          }}
        />
      ))}
      <ActRefused error={sending.error} faults={[]} formId={id} />
      {asking ? (
        <AskOnce
          word={say(ACT_TEXT.confirm, { name: act.name })}
          busy={sending.isPending}
          onSend={() => {
            const command = { kind: act.command, results };
            sending.mutate({ of: item.of, itemId: item.id, command, expectedVersion: item.version });
          }}
          onBack={() => {
            setAsking(false);
          }}
        >
          <Summary results={results} />
        </AskOnce>
      ) : (
        <div className="act-buttons">
          <Button look="primary" onClick={check}>
            {say(T.send, { count: results.length })}
          </Button>
          {results.length > 0 && results.length < waiting.length && (
            <span className="note">{say(T.rest, { count: waiting.length - results.length })}</span>
          )}
        </div>
      )}
    </section>
  );
}

/** Which problems come to what, in one line each. */
function Summary({ results }: { readonly results: ReturnType<typeof resultsOf> }): ReactNode {
  const say = useSay();
  return (
    <ul>
      {VERIFY_RESULTS.flatMap((result) => {
        const numbers = results.filter((one) => one.result === result).map(({ problemNo }) => String(problemNo));
        if (numbers.length === 0) return [];
        return [
          <li key={result}>{say(T.line, { result: say(T[result]), numbers: numbers.join(say(ROLE_SEPARATOR)) })}</li>,
        ];
      })}
    </ul>
  );
}
