import { useState, type ReactNode } from 'react';
import { CONSEQUENCE_NAMES } from '../../../../domain/follow-up/consequence-text.ts';
import { AskOnce } from '../../acts/ask-once.tsx';
import { BatchResults, type NamedResult } from '../../acts/batch-results.tsx';
import { sendAll } from '../../acts/send-all.ts';
import { useBatch } from '../../acts/use-batch.ts';
import { useLinkState } from '../../api/api-provider.tsx';
import { Button } from '../../blocks/button.tsx';
import { Failure } from '../../blocks/failure.tsx';
import { wanInput, wanText } from '../../blocks/wan.ts';
import { useMe } from '../../session/session.ts';
import { batchWord } from '../../sign-off/act-word.ts';
import { useSignedCount } from '../../sign-off/use-signed.ts';
import { ACT_TEXT } from '../../text/act-text.ts';
import { BATCH_DECISION_TEXT } from '../../text/batch-text.ts';
import { useSay } from '../../text/language.tsx';
import { CHOICE_FAULTS, CONSEQUENCE_TEXT as T, DISCLOSURE_TEXT } from '../../text/results-text.ts';
import { choiceFaults, chosenSums, decisionBatch, type ChoiceFault, type Chosen } from './choice-model.ts';

interface Props {
  readonly chosen: readonly Chosen[];
  readonly onFaults: (faults: readonly ChoiceFault[]) => void;
  /** Rows that were decided; those that were refused stay selected. */
  readonly onDone: (itemIds: readonly string[]) => void;
}

/** What is selected, what is missing, one last look, and what became of each row. */
export function DecideBar({ chosen, onFaults, onDone }: Props): ReactNode {
  const say = useSay();
  const [faults, setFaults] = useState<readonly ChoiceFault[]>([]);
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState<readonly NamedResult[]>([]);
  const batch = useBatch();
  const { awaySince } = useLinkState();
  const sums = chosenSums(chosen);
  const signed = useSignedCount(
    'decideConsequence',
    chosen.map(({ row }) => row),
  );
  const word = batchWord(say, say(T.decideSelected, { count: sums.count }), signed, sums.count);
  const ask = (): void => {
    const found = choiceFaults(chosen);
    setFaults(found);
    onFaults(found);
    setAsking(found.length === 0);
  };
  const send = (): void => {
    setAsking(false);
    const names = new Map(chosen.map(({ row }) => [row.itemId, row.name]));
    void sendAll(decisionBatch(chosen), batch.mutateAsync, (results) => {
      setTold(results.map((result) => ({ ...result, name: names.get(result.id) ?? '' })));
      onDone(results.filter(({ status }) => status === 'done').map(({ id }) => id));
    });
  };
  if (chosen.length === 0 && told.length === 0) return null;
  return (
    <div className="panel decide-bar">
      {faults.length > 0 && <Faults faults={faults} />}
      {batch.error && <Failure error={batch.error} />}
      {asking && chosen.length > 0 && (
        <Confirm
          chosen={chosen}
          word={word}
          onSend={send}
          onBack={() => {
            setAsking(false);
          }}
        />
      )}
      {chosen.length > 0 && !asking && (
        <div className="decide-line">
          <span>{say(T.selectedTotal, { count: sums.count, amount: wanText(sums.fen) })}</span>
          {awaySince !== undefined && <span className="note">{say(ACT_TEXT.awayActs)}</span>}
          <Button look="primary" loading={batch.isPending} onClick={ask}>
            {word}
          </Button>
        </div>
      )}
      <BatchResults told={told} words={BATCH_DECISION_TEXT} />
    </div>
  );
}

function Faults({ faults }: { readonly faults: readonly ChoiceFault[] }): ReactNode {
  const say = useSay();
  return (
    <div className="failure" role="alert">
      <p>{say(ACT_TEXT.faults, { count: faults.length })}</p>
      <ul>
        {faults.map(({ row, field, code }) => (
          <li key={`${field}-${row.itemId}`}>
            <button
              type="button"
              className="fault-link"
              onClick={() => document.getElementById(`${field}-${row.itemId}`)?.focus()}
            >
              {say(T.faultOf, { name: row.name, fault: say(CHOICE_FAULTS[code], { amount: wanInput(row.budgetFen) }) })}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ConfirmProps {
  readonly chosen: readonly Chosen[];
  /** What the button says. */
  readonly word: string;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

/** Asked once: the sentence that will stand in the record of each. */
function Confirm({ chosen, word, onSend, onBack }: ConfirmProps): ReactNode {
  const say = useSay();
  const { person } = useMe();
  const { count, fen, departs, actions } = chosenSums(chosen);
  const words = actions.map((one) =>
    say(T.confirmAction, { action: say(CONSEQUENCE_NAMES[one.action]), count: one.count }),
  );
  return (
    <AskOnce word={word} onSend={onSend} onBack={onBack}>
      <p>
        {say(T.confirm, {
          person: person.name,
          count,
          departs,
          amount: wanText(fen),
          actions: words.join(say(DISCLOSURE_TEXT.separator)),
        })}
      </p>
    </AskOnce>
  );
}
