import { useId, useState, type ReactNode } from 'react';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import {
  RECEIPT_RETURN_GROUNDS,
  RECEIPT_RETURN_NAMES,
  type ReceiptReturnGround,
} from '../../../../domain/follow-up/receipt.ts';
import { ActRefused } from '../../acts/act-result.tsx';
import { useTell } from '../../acts/answers.tsx';
import { useKept } from '../../acts/kept.ts';
import { useAct } from '../../acts/use-act.ts';
import type { ApiFault } from '../../api/api-error.ts';
import type { AvailableAct, Item } from '../../api/item-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { Labelled } from '../../blocks/labelled.tsx';
import { TextArea } from '../../blocks/text-area.tsx';
import { ACT_TEXT } from '../../text/act-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { RECEIPT_TEXT as T } from '../../text/receipt-text.ts';

interface Props {
  readonly item: Item;
  readonly act: AvailableAct;
  readonly onClose: () => void;
}

interface Returning {
  readonly ground: ReceiptReturnGround | '';
  readonly reason: string;
}

/** 退回: on which of the closed grounds and why; what it starts and what it does not is said before. */
export function ReturnForm({ item, act, onClose }: Props): ReactNode {
  const id = useId();
  const say = useSay();
  const tell = useTell();
  const [kept, change, forget] = useKept<Returning>(`${item.id}:returnReceipt`, () => ({ ground: '', reason: '' }));
  const [faults, setFaults] = useState<readonly ApiFault[]>([]);
  const sending = useAct({
    onDone: (done) => {
      forget();
      tell({ act: act.name, item: item.name, done });
      onClose();
    },
    onRefused: () => undefined,
  });
  const send = (): void => {
    const missing = missingOf(kept, say(T.groundMissing), say(T.reasonMissing));
    setFaults(missing);
    const [first] = missing;
    if (first) {
      document.getElementById(`${id}${first.pointer.replaceAll('/', '-')}`)?.focus();
      return;
    }
    const command = { kind: act.command, returnGround: kept.ground, reason: kept.reason.trim() };
    sending.mutate({ itemId: item.id, command, expectedVersion: item.version });
  };
  const faultAt = (pointer: string): string | undefined => faults.find((one) => one.pointer === pointer)?.detail;
  return (
    <div className="return-form">
      <Consequence item={item} />
      <Grounds
        id={`${id}-returnGround`}
        item={item}
        value={kept.ground}
        fault={faultAt('/returnGround')}
        onChange={(ground) => {
          change((before) => ({ ...before, ground }));
        }}
      />
      <Labelled id={`${id}-reason`} label={say(T.returnReason)} fault={faultAt('/reason')}>
        {(tied) => (
          <TextArea
            {...tied}
            minRows={2}
            maxRows={8}
            maxLength={4000}
            value={kept.reason}
            onChange={({ target }) => {
              change((before) => ({ ...before, reason: target.value }));
            }}
          />
        )}
      </Labelled>
      <ActRefused error={sending.error} faults={faults} formId={id} />
      <div className="act-buttons sign-buttons">
        <Button look="primary" loading={sending.isPending} onClick={send}>
          {act.name}
        </Button>
        <Button onClick={onClose}>{say(ACT_TEXT.close)}</Button>
      </div>
    </div>
  );
}

function missingOf({ ground, reason }: Returning, noGround: string, noReason: string): readonly ApiFault[] {
  return [
    ...(ground === '' ? [{ pointer: '/returnGround', code: 'required', detail: noGround }] : []),
    ...(reason.trim() === '' ? [{ pointer: '/reason', code: 'required', detail: noReason }] : []),
  ];
}

/** The two months do not begin, the one month goes on: said with its day. */
function Consequence({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const due = item.settled.findLast(({ kind }) => kind === 'giveFeedback')?.legalDue;
  return (
    <div className="sign-sentence">
      <p>
        <b>{say(T.returnStarts, { date: due === undefined ? '' : formatDate(due, locale, 'date') })}</b>
      </p>
      <p className="note">{say(T.returnInstead)}</p>
    </div>
  );
}

interface GroundsProps {
  readonly id: string;
  readonly item: Item;
  readonly value: Returning['ground'];
  readonly fault: string | undefined;
  readonly onChange: (ground: ReceiptReturnGround) => void;
}

/** A ground on which it came back before is named with its day: it cannot come back on it again. */
function Grounds({ id, item, value, fault, onChange }: GroundsProps): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const before = item.details.feedback?.deliveriesReturned ?? [];
  return (
    <fieldset className="field-group" aria-describedby={fault === undefined ? undefined : `${id}-fault`}>
      <legend>{say(T.ground)}</legend>
      {RECEIPT_RETURN_GROUNDS.map((ground, index) => {
        const used = before.find((one) => one.ground === ground);
        return (
          <label key={ground} className="return-ground">
            <input
              id={index === 0 ? id : undefined}
              type="radio"
              name={id}
              checked={value === ground}
              onChange={() => {
                onChange(ground);
              }}
            />
            {say(RECEIPT_RETURN_NAMES[ground])}
            {used && <span className="note">{say(T.groundUsed, { date: formatDate(used.on, locale, 'date') })}</span>}
          </label>
        );
      })}
      {fault !== undefined && (
        <p className="field-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </fieldset>
  );
}
