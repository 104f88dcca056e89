import type { ReactNode } from 'react';
import type { ApiFault } from '../../api/api-error.ts';
import { AskOnce } from '../../acts/ask-once.tsx';
import { NumberLine } from '../../acts/number-line.tsx';
import { Button } from '../../blocks/button.tsx';
import { DateField } from '../../blocks/date-field.tsx';
import { wanText } from '../../blocks/wan.ts';
import { Written } from '../../blocks/written.tsx';
import { useMe } from '../../session/session.ts';
import { batchWord } from '../../sign-off/act-word.ts';
import { useSay } from '../../text/language.tsx';
import { APPROVAL_TEXT as T } from '../../text/approval-text.ts';
import type { ApprovalDraft, ApprovalTotals } from './approval-batch.ts';
import { signed } from './approval-table.tsx';

interface Props {
  readonly formId: string;
  readonly draft: ApprovalDraft;
  /** Whose bureau numbers the paper. */
  readonly regionId: string | undefined;
  readonly totals: ApprovalTotals;
  /** Of the chosen, those that need signatures first. */
  readonly signed: number;
  readonly faults: readonly ApiFault[];
  readonly busy: boolean;
  readonly asking: boolean;
  readonly onDraft: (change: Partial<ApprovalDraft>) => void;
  /** A number that comes by itself: what was found wrong stays said until somebody changes something. */
  readonly onSuggest: (number: string) => void;
  readonly onSend: () => void;
  readonly onBack: () => void;
  /** Why it was refused. */
  readonly children: ReactNode;
}

/** Number, date and totals stay in sight; above the button stands that all succeed or none. */
export function ApprovalBar({
  totals,
  signed: chained,
  draft,
  busy,
  asking,
  onSend,
  onBack,
  children,
  ...field
}: Props): ReactNode {
  const say = useSay();
  const { count, requestedFen, amountFen } = totals;
  const amounts = {
    requested: wanText(requestedFen),
    amount: wanText(amountFen),
    delta: signed(amountFen - requestedFen),
  };
  return (
    <div className="approval-bar">
      {children}
      <div className="approval-line">
        <NumberField draft={draft} {...field} />
        <IssuedOn draft={draft} {...field} />
        <div className="approval-sum">
          <b>{say(T.chosen, { count })}</b>
          <span>{say(T.totals, amounts)}</span>
          <span className="note">{say(T.allOrNothing)}</span>
        </div>
        {!asking && (
          <Button look="primary" type="submit" loading={busy}>
            {batchWord(say, say(busy ? T.approving : T.approve, { count }), chained, count)}
          </Button>
        )}
      </div>
      {asking && <Confirm totals={totals} signed={chained} draft={draft} onSend={onSend} onBack={onBack} />}
    </div>
  );
}

type FieldProps = Pick<Props, 'formId' | 'draft' | 'faults' | 'onDraft' | 'onSuggest' | 'regionId'>;

function NumberField({ formId, draft, faults, onDraft, onSuggest, regionId }: FieldProps): ReactNode {
  const say = useSay();
  const id = `${formId}-documentNumber`;
  const fault = faults.find(({ pointer }) => pointer === '/documentNumber');
  return (
    <div className="field">
      <label htmlFor={id}>{say(T.documentNumber)}</label>
      <input
        id={id}
        className="input"
        placeholder={say(T.numberExample)}
        value={draft.documentNumber}
        {...(fault && { 'aria-invalid': true, 'aria-describedby': `${id}-fault` })}
        onChange={({ target }) => {
          onDraft({ documentNumber: target.value });
        }}
      />
      {fault && (
        <p className="field-fault" id={`${id}-fault`}>
          <Written>{fault.detail}</Written>
        </p>
      )}
      <NumberLine
        asked={regionId === undefined ? undefined : { act: 'approveBudget', regionId }}
        value={draft.documentNumber}
        suggested={draft.suggestedNumber}
        on={draft.on}
        faulty={fault !== undefined}
        onTake={(number) => {
          onDraft({ documentNumber: number, suggestedNumber: number });
        }}
        onSuggest={onSuggest}
      />
    </div>
  );
}

function IssuedOn({ formId, draft, onDraft }: FieldProps): ReactNode {
  const say = useSay();
  const id = `${formId}-on`;
  return (
    <div className="field">
      <label htmlFor={id}>{say(T.on)}</label>
      <DateField
        id={id}
        value={draft.on}
        onChange={(date) => {
          onDraft({ on: date });
        }}
      />
    </div>
  );
}

/** Asked once: the sentence that will stand in the record. */
function Confirm({
  totals,
  signed: chained,
  draft,
  onSend,
  onBack,
}: Pick<Props, 'totals' | 'signed' | 'draft' | 'onSend' | 'onBack'>): ReactNode {
  const say = useSay();
  const { person } = useMe();
  const { documentNumber } = draft;
  const values = { person: person.name, documentNumber, count: totals.count, amount: wanText(totals.amountFen) };
  return (
    <AskOnce word={batchWord(say, say(T.confirmed), chained, totals.count)} onSend={onSend} onBack={onBack}>
      <p>{say(T.confirm, values)}</p>
    </AskOnce>
  );
}
