import { useId, useState, type ReactNode } from 'react';
import { publicParts } from '../../../../domain/follow-up/public-parts.ts';
import type { PublishedFigures } from '../../../../domain/follow-up/publication.ts';
import { ActRefused } from '../../acts/act-result.tsx';
import { AskOnce } from '../../acts/ask-once.tsx';
import { useTell } from '../../acts/answers.tsx';
import { useKept } from '../../acts/kept.ts';
import { useAct } from '../../acts/use-act.ts';
import { ApiError, type ApiFault } from '../../api/api-error.ts';
import type { AvailableAct, Item } from '../../api/item-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { TextArea } from '../../blocks/text-area.tsx';
import { useMe } from '../../session/session.ts';
import { ACT_TEXT } from '../../text/act-text.ts';
import { useSay } from '../../text/language.tsx';
import { DISCLOSURE_TEXT as T } from '../../text/results-text.ts';
import { FigureTable, WithdrawFields } from './correction-fields.tsx';
import {
  changedFigures,
  correctionCommand,
  fieldOfFault,
  figuresIn,
  NO_CORRECTION,
  type Correction,
  type Figure,
} from './correction-model.ts';
import type { Disclosure } from './standing.tsx';

interface Props {
  readonly item: Item;
  readonly act: AvailableAct;
  readonly disclosure: Disclosure;
  readonly figures: PublishedFigures;
  readonly onClose: () => void;
}

/** A public correction: only what is written changes; before, after and reason are published with it. */
export function CorrectionForm({ item, act, disclosure, figures, onClose }: Props): ReactNode {
  const id = useId();
  const say = useSay();
  const { person } = useMe();
  const tell = useTell();
  const [value, change, forget] = useKept<Correction>(`correction:${item.id}`, () => NO_CORRECTION);
  const [faults, setFaults] = useState<readonly ApiFault[]>([]);
  const [asking, setAsking] = useState(false);
  const parts = publicParts(disclosure);
  const rows = figuresIn(figures, parts);
  const changed = changedFigures(rows, value);
  const sending = useAct({
    onDone: (done) => {
      forget();
      tell({ act: act.name, item: item.name, done });
      onClose();
    },
    onRefused: (error) => {
      if (error instanceof ApiError) setFaults(error.faults.map((fault) => placed(fault, changed)));
    },
  });
  const write = (more: Partial<Correction>): void => {
    setFaults([]);
    setAsking(false);
    change((before) => ({ ...before, ...more }));
  };
  const send = (): void => {
    setAsking(false);
    setFaults([]);
    sending.mutate({ itemId: item.id, command: correctionCommand(rows, value), expectedVersion: item.version });
  };
  const faultOf = (field: string): string | undefined => faults.find(({ pointer }) => pointer === `/${field}`)?.detail;
  return (
    <section className="panel decision-form" aria-label={say(T.correct)}>
      <h2>{say(T.correct)}</h2>
      <p className="note">{say(T.correctHint)}</p>
      <FigureTable id={id} rows={rows} value={value} faultOf={faultOf} onWrite={write} />
      <WithdrawFields id={id} parts={parts} value={value} onWrite={write} />
      <div className="field">
        <label htmlFor={`${id}-reason`}>{say(T.publicReason)}</label>
        <TextArea
          id={`${id}-reason`}
          value={value.reason}
          minRows={2}
          maxRows={6}
          {...(faultOf('reason') !== undefined && { 'aria-invalid': true })}
          onChange={({ target }) => {
            write({ reason: target.value });
          }}
        />
      </div>
      <ActRefused error={sending.error} faults={faults} formId={id} />
      {asking ? (
        <AskOnce
          word={say(T.sendCorrection)}
          onSend={send}
          onBack={() => {
            setAsking(false);
          }}
        >
          <p>
            {say(T.confirmCorrection, {
              person: person.name,
              item: item.name,
              changes: changed.length,
              withdrawn: value.withdraw.length,
              reason: value.reason,
            })}
          </p>
        </AskOnce>
      ) : (
        <div className="act-buttons">
          <Button
            look="primary"
            loading={sending.isPending}
            onClick={() => {
              // Without its reason it is refused, with everything else that is missing: nothing is asked before.
              if (value.reason.trim() === '') send();
              else setAsking(true);
            }}
          >
            {say(T.sendCorrection)}
          </Button>
          <Button onClick={onClose}>{say(ACT_TEXT.close)}</Button>
        </div>
      )}
    </section>
  );
}

/** A fault of the command as a fault of the form. */
function placed(fault: ApiFault, changed: readonly Figure[]): ApiFault {
  return { ...fault, pointer: `/${fieldOfFault(fault.pointer, changed)}` };
}
