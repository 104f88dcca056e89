import type { ReactNode } from 'react';
import { RetriedAnswer } from '../../api/delivery-answers.ts';
import type { Stuck, StuckAct } from '../../api/operations-answers.ts';
import { Opener } from '../../ask/opener.tsx';
import { Openers } from '../../ask/openers.tsx';
import { useHolds } from '../../session/session.ts';
import { DELIVERY_TEXT } from '../../text/delivery-text.ts';
import { useSay } from '../../text/language.tsx';
import { OPERATIONS_TEXT as T } from '../../text/operations-text.ts';
import { NoteForm } from '../delivery/note-form.tsx';
import { AskOperation, ASKED_DONE } from './ask-operation.tsx';

const EXPLAINED = {
  retry: T.retrySay,
  resume: T.resumeSay,
  resend: T.resendSay,
  rebuild: T.rebuildSay,
  reconcile: T.reconcileSay,
  close: T.closeSay,
} as const;

interface ActsProps {
  readonly row: Stuck;
  readonly title: string;
}

/** What an operator can do about it; each says before what it will do. */
export function StuckActs({ row, title }: ActsProps): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const may = (act: StuckAct): boolean => holds(act === 'resend' ? 'delivery.change' : 'operation.ask');
  return (
    <Openers>
      {row.acts.filter(may).map((act) => (
        <Opener key={act} size="small" label={say(T.actOf, { act: say(T[act]), title })} shown={say(T[act])}>
          {(close) => <ActForm act={act} row={row} title={title} close={close} />}
        </Opener>
      ))}
    </Openers>
  );
}

interface FormProps extends ActsProps {
  readonly act: StuckAct;
  readonly close: (done?: string) => void;
}

function ActForm({ act, row, title, close }: FormProps): ReactNode {
  const say = useSay();
  const explained = say(EXPLAINED[act], { to: title, count: row.missing?.count ?? 0 });
  if (act === 'resend')
    return (
      <NoteForm
        submit={say(T.resend)}
        explained={explained}
        answer={RetriedAnswer}
        ask={({ note }) => ({ path: '/delivery/retry', body: { note, endpoint: row.aboutId } })}
        onDone={({ count }) => {
          close(say(DELIVERY_TEXT.retried, { count }));
        }}
        onCancel={close}
      />
    );
  const closes = act === 'close' || act === 'resume';
  return (
    <AskOperation
      submit={say(T[act])}
      explained={explained}
      path={closes ? `/operations/stuck/${row.id}/close` : '/operations'}
      body={bodyFor(act, row)}
      done={say(act === 'resume' ? DELIVERY_TEXT.resumed : closes ? T.closed : ASKED_DONE)}
      close={close}
    />
  );
}

function bodyFor(act: Exclude<StuckAct, 'resend'>, { id, itemId }: Stuck): Readonly<Record<string, string>> {
  switch (act) {
    case 'retry':
      return { kind: 'retry', incidentId: id };
    case 'rebuild':
      return { kind: 'rebuild', itemId: itemId ?? '' };
    case 'reconcile':
      return { kind: 'reconcile' };
    case 'resume':
    case 'close':
      return {};
  }
}
