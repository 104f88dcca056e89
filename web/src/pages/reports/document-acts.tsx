import { useState, type ReactNode } from 'react';
import { useTell } from '../../acts/answers.tsx';
import { ClosedActs } from '../../acts/closed-acts.tsx';
import { NumberLine } from '../../acts/number-line.tsx';
import { ActAnswer } from '../../api/history-answers.ts';
import type { MatterAct } from '../../api/matter-act-answers.ts';
import type { ResultDocument } from '../../api/ranking-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea, AskDate, AskFlags, AskText } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { Opener } from '../../ask/opener.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { Link } from 'react-router';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { SignersAhead } from '../../sign-off/signers-ahead.tsx';
import { REPORTS_TEXT as T } from '../../text/reports-text.ts';
import { actBody, recipientsFor } from './document-act-model.ts';
import { Resubmit } from './resubmit.tsx';

interface Props {
  readonly document: ResultDocument;
}

/** What may be done now: the reader's own acts as forms, others' with who does them. */
export function DocumentActs({ document }: Props): ReactNode {
  const say = useSay();
  const { href } = useScope();
  // What a running chain waits for is signed, declined or handed on in its own panel.
  const available = document.available.filter(({ chain }) => chain === null);
  const mine = available.filter((act) => act.mine);
  const others = available.filter((act) => !act.mine && act.closed === undefined);
  // A plan is drawn up where its candidates are.
  const isPlanned = ({ command }: MatterAct): boolean =>
    document.documentKind === 'evaluationPlan' && command === 'submitResultDocument';
  const [planned, own] = [mine.filter(isPlanned), mine.filter((act) => !isPlanned(act))];
  if (available.length === 0) return null;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.acts)}</h2>
      </div>
      <div className="panel-body document-acts">
        {planned.length > 0 && (
          <p>
            <Link to={href('/finance-evaluations/plan', { plan: String(document.fiscalYear) })}>
              {planned.map(({ name }) => name)}
            </Link>
          </p>
        )}
        {own.map((act, index) => (
          <Opener key={act.command} label={act.name} primary={index === 0}>
            {(close) =>
              act.command === 'submitResultDocument' ? (
                <Resubmit document={document} act={act} close={close} />
              ) : (
                <ActForm document={document} act={act} close={close} />
              )
            }
          </Opener>
        ))}
        {others.map(({ command, name, roleNames }) => (
          <p key={command} className="note">
            {say(T.byOthers, { act: name, who: roleNames.join(say(T.comma)) })}
          </p>
        ))}
        <ClosedActs acts={available} />
      </div>
    </section>
  );
}

interface FormProps extends Props {
  readonly act: MatterAct;
  readonly close: () => void;
}

function ActForm({ document, act, close }: FormProps): ReactNode {
  const tell = useTell();
  const [value, setValue] = useState<AskValue>(() => beginning(document, act));
  const asking = useAsk(ActAnswer, (done) => {
    tell({ act: act.name, item: document.name, done });
    close();
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={act.name}
      busy={asking.isPending}
      error={asking.error}
      onCancel={close}
      onSubmit={() => {
        const body = actBody(act, value, document.version);
        asking.mutate({ path: `/result-documents/${document.id}/commands`, body });
      }}
    >
      <SignersAhead item={document} act={act} />
      <ActFields document={document} act={act} value={value} onChange={setValue} />
    </AskForm>
  );
}

/** Everybody who can be is chosen at first: one messenger carries all of them. */
function beginning({ delivery }: ResultDocument, { command }: MatterAct): AskValue {
  const possible = recipientsFor(command, delivery).map(({ no }) => String(no));
  return command === 'deliverResultDocument' || command === 'recordResultReceipt'
    ? { 'command/recipients': possible.join(',') }
    : {};
}

interface FieldsProps extends Omit<FormProps, 'close'> {
  readonly value: AskValue;
  readonly onChange: (value: AskValue) => void;
}

function ActFields({ document, act: { command }, value, onChange }: FieldsProps): ReactNode {
  const say = useSay();
  const on = <AskDate name="command/on" label={say(T.on)} hint={say(T.today)} />;
  switch (command) {
    case 'issueResultDocument':
      return (
        <>
          <AskText name="command/documentNumber" label={say(T.documentNumber)} />
          <NumberLine
            asked={{ act: command, regionId: document.regionId }}
            value={value['command/documentNumber'] ?? ''}
            suggested={value['suggested'] ?? ''}
            on={value['command/on'] ?? ''}
            faulty={false}
            onTake={(number) => {
              onChange({ ...value, 'command/documentNumber': number, suggested: number });
            }}
          />
          {on}
        </>
      );
    case 'returnResultDocument':
      return <AskArea name="command/opinion" label={say(T.opinion)} />;
    case 'withdrawResultDocument':
      return <AskArea name="command/reason" label={say(T.reason)} />;
    default:
      return (
        <>
          <AskFlags
            name="command/recipients"
            label={say(T.chooseRecipients)}
            options={recipientsFor(command, document.delivery).map(({ no, name }) => ({ value: String(no), name }))}
          />
          {command === 'deliverResultDocument' ? (
            <AskText name="command/means" label={say(T.means)} />
          ) : (
            <AskText name="command/receivedBy" label={say(T.receivedBy)} />
          )}
          {on}
        </>
      );
  }
}
