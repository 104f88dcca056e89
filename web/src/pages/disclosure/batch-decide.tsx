import { useId, useState, type ReactNode } from 'react';
import { GROUND_NAMES } from '../../../../domain/follow-up/disclosure-names.ts';
import { AskOnce } from '../../acts/ask-once.tsx';
import { BatchResults, type NamedResult } from '../../acts/batch-results.tsx';
import { sendAll } from '../../acts/send-all.ts';
import { useBatch } from '../../acts/use-batch.ts';
import type { DisclosureRow } from '../../api/results-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { Failure } from '../../blocks/failure.tsx';
import { useMe } from '../../session/session.ts';
import { batchWord } from '../../sign-off/act-word.ts';
import { useSignedCount } from '../../sign-off/use-signed.ts';
import { BATCH_DECISION_TEXT } from '../../text/batch-text.ts';
import { useSay } from '../../text/language.tsx';
import { DECISION_NAMES, DISCLOSURE_TEXT as T } from '../../text/results-text.ts';
import { DecisionFaults, DecisionFields } from './decision-fields.tsx';
import { decisionCommand, decisionFaults, PUBLISH, type DecisionField } from './decision-model.ts';

interface Props {
  readonly rows: readonly DisclosureRow[];
  /** Items that were decided; those that were refused stay selected. */
  readonly onDone: (itemIds: readonly string[]) => void;
}

/** The same decision for many, asked once, with a result of its own for each. */
export function BatchDecide({ rows, onDone }: Props): ReactNode {
  const id = useId();
  const say = useSay();
  const { person } = useMe();
  const [value, setValue] = useState(PUBLISH);
  const [faults, setFaults] = useState<readonly DecisionField[]>([]);
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState<readonly NamedResult[]>([]);
  const batch = useBatch();
  const signed = useSignedCount('decideDisclosure', rows);
  if (rows.length === 0 && told.length === 0) return null;
  const name = batchWord(say, say(T.batchSend, { count: rows.length }), signed, rows.length);
  const ground = value.decision === 'publish' || value.ground === '' ? '' : say(GROUND_NAMES[value.ground]);
  const send = (): void => {
    setAsking(false);
    const items = rows.map(({ itemId, version }) => ({ id: itemId, expectedVersion: version }));
    const names = new Map(rows.map((row) => [row.itemId, row.name]));
    void sendAll({ command: decisionCommand(value), items }, batch.mutateAsync, (results) => {
      setTold(results.map((result) => ({ ...result, name: names.get(result.id) ?? '' })));
      onDone(results.filter(({ status }) => status === 'done').map((one) => one.id));
    });
  };
  return (
    <section className="panel decide-batch" aria-label={say(T.batch, { count: rows.length })}>
      {rows.length > 0 && (
        <>
          <h2>{say(T.batch, { count: rows.length })}</h2>
          <DecisionFields
            id={id}
            value={value}
            faults={faults}
            onChange={(next) => {
              setValue(next);
              setFaults([]);
              setAsking(false);
            }}
          />
          <DecisionFaults id={id} faults={faults} />
          {asking ? (
            <AskOnce
              word={name}
              onSend={send}
              onBack={() => {
                setAsking(false);
              }}
            >
              <p>
                {say(T.confirmBatch, {
                  person: person.name,
                  count: rows.length,
                  decision: say(DECISION_NAMES[value.decision]),
                  more: ground === '' ? '' : say(T.confirmGround, { ground }),
                })}
              </p>
            </AskOnce>
          ) : (
            <div className="act-buttons">
              <Button
                look="primary"
                loading={batch.isPending}
                onClick={() => {
                  const found = decisionFaults(value);
                  setFaults(found);
                  setAsking(found.length === 0);
                }}
              >
                {name}
              </Button>
            </div>
          )}
        </>
      )}
      {batch.error && <Failure error={batch.error} />}
      <BatchResults told={told} words={BATCH_DECISION_TEXT} />
    </section>
  );
}
