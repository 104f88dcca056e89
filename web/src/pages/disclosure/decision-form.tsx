import { useId, useState, type ReactNode } from 'react';
import { GROUND_NAMES, PART_NAMES } from '../../../../domain/follow-up/disclosure-names.ts';
import { ActRefused } from '../../acts/act-result.tsx';
import { AskOnce } from '../../acts/ask-once.tsx';
import { useTell } from '../../acts/answers.tsx';
import { useAct } from '../../acts/use-act.ts';
import { useLinkState } from '../../api/api-provider.tsx';
import type { AvailableAct, Item } from '../../api/item-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { useMe } from '../../session/session.ts';
import { ACT_TEXT } from '../../text/act-text.ts';
import { useSay, type Say } from '../../text/language.tsx';
import { DECISION_NAMES, DISCLOSURE_TEXT as T } from '../../text/results-text.ts';
import { DecisionFaults, DecisionFields } from './decision-fields.tsx';
import { decisionCommand, decisionFaults, type Decision, type DecisionField } from './decision-model.ts';
import { actWord } from '../../sign-off/act-word.ts';
import { SignersAhead } from '../../sign-off/signers-ahead.tsx';

interface Props {
  readonly item: Item;
  readonly act: AvailableAct;
  readonly value: Decision;
  readonly onChange: (value: Decision) => void;
  readonly onDone: () => void;
}

/** The decision of one item; the preview beside it follows every choice. */
export function DecisionForm({ item, act, value, onChange, onDone }: Props): ReactNode {
  const id = useId();
  const say = useSay();
  const { person } = useMe();
  const tell = useTell();
  const { awaySince } = useLinkState();
  const [faults, setFaults] = useState<readonly DecisionField[]>([]);
  const [asking, setAsking] = useState(false);
  const sending = useAct({
    onDone: (done) => {
      onDone();
      tell({ act: act.name, item: item.name, done });
    },
    onRefused: () => {
      setAsking(false);
    },
  });
  const name = say(T.decide, { decision: say(DECISION_NAMES[value.decision]) });
  return (
    <section className="panel decision-form">
      <h2>{say(T.decideTitle)}</h2>
      <DecisionFields
        id={id}
        value={value}
        faults={faults}
        onChange={(next) => {
          setFaults([]);
          setAsking(false);
          onChange(next);
        }}
      />
      <DecisionFaults id={id} faults={faults} />
      <SignersAhead item={item} act={act} />
      <ActRefused error={sending.error} faults={[]} formId={id} />
      {asking ? (
        <AskOnce
          word={name}
          onSend={() => {
            setAsking(false);
            sending.mutate({ itemId: item.id, command: decisionCommand(value), expectedVersion: item.version });
          }}
          onBack={() => {
            setAsking(false);
          }}
        >
          <p>{sentenceOf(value, item.name, person.name, say)}</p>
        </AskOnce>
      ) : (
        <div className="act-buttons">
          <Button
            look="primary"
            loading={sending.isPending}
            onClick={() => {
              const found = decisionFaults(value);
              setFaults(found);
              setAsking(found.length === 0);
            }}
          >
            {actWord(say, act, name)}
          </Button>
          {awaySince !== undefined && <p className="note">{say(ACT_TEXT.awayActs)}</p>}
        </div>
      )}
    </section>
  );
}

function sentenceOf({ decision, parts, ground }: Decision, item: string, person: string, say: Say): string {
  const words = { item, person, ground: ground === '' ? '' : say(GROUND_NAMES[ground]) };
  if (decision === 'publish') return say(T.confirmPublish, words);
  if (decision === 'withhold') return say(T.confirmWithhold, words);
  return say(T.confirmPartly, { ...words, parts: parts.map((part) => say(PART_NAMES[part])).join(say(T.separator)) });
}
