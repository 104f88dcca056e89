import type { ReactNode } from 'react';
import { z } from 'zod';
import { addDays } from '../../../../domain/calendar/plain-date.ts';
import { TOKEN_DAYS } from '../../../../domain/people/machine.ts';
import { TokenIssuedAnswer, type Machine, type MachineToken } from '../../api/machine-answers.ts';
import { AskDate, AskText } from '../../ask/ask-fields.tsx';
import { Opener } from '../../ask/opener.tsx';
import { Openers } from '../../ask/openers.tsx';
import { useToday } from '../../session/today.tsx';
import { useSay } from '../../text/language.tsx';
import { MACHINE_TEXT as T } from '../../text/machine-text.ts';
import { NoteForm } from '../delivery/note-form.tsx';
import { useRightsOf, valueOf } from './machine-body.ts';
import { MachineFields } from './machine-fields.tsx';
import { isOpen } from './token-table.tsx';

interface Props {
  readonly machine: Machine;
  readonly onToken: (token: string | null) => void;
}

/** What an administrator does to a machine's account. */
export function MachineActs({ machine, onToken }: Props): ReactNode {
  const say = useSay();
  const { id, name, active } = machine;
  const rightsOf = useRightsOf();
  return (
    <Openers>
      {active && <IssueToken machine={machine} onToken={onToken} />}
      <Opener size="small" shown={say(T.change)} label={say(T.changeOf, { name })}>
        {(close) => (
          <NoteForm
            submit={say(T.change)}
            answer={z.undefined()}
            initial={valueOf(machine)}
            ask={(value) => ({
              method: 'PUT',
              path: `/machines/${id}`,
              body: { ...rightsOf(value), note: value['note'] },
            })}
            onDone={() => {
              close(say(T.changed));
            }}
            onCancel={close}
          >
            <MachineFields />
          </NoteForm>
        )}
      </Opener>
      {machine.tokens.filter(isOpen).map((token) => (
        <Revoke key={token.id} machineId={id} token={token} />
      ))}
      <StopOrResume machine={machine} />
    </Openers>
  );
}

function Revoke({
  machineId,
  token: { id, prefix },
}: {
  readonly machineId: string;
  readonly token: MachineToken;
}): ReactNode {
  const say = useSay();
  return (
    <Opener size="small" label={say(T.revokeOf, { prefix })}>
      {(close) => (
        <NoteForm
          submit={say(T.revoke)}
          explained={say(T.revokeSay)}
          answer={z.undefined()}
          ask={({ note }) => ({ path: `/machines/${machineId}/tokens/${id}/revoke`, body: { note } })}
          onDone={() => {
            close(say(T.revoked));
          }}
          onCancel={close}
        />
      )}
    </Opener>
  );
}

function StopOrResume({ machine: { id, name, active } }: Pick<Props, 'machine'>): ReactNode {
  const say = useSay();
  return (
    <Opener size="small" shown={say(active ? T.stop : T.resume)} label={say(active ? T.stopOf : T.resumeOf, { name })}>
      {(close) => (
        <NoteForm
          submit={say(active ? T.stop : T.resume)}
          {...(active && { explained: say(T.stopSay) })}
          answer={z.undefined()}
          ask={({ note }) => ({ path: `/machines/${id}/${active ? 'stop' : 'resume'}`, body: { note } })}
          onDone={() => {
            close(say(T.done));
          }}
          onCancel={close}
        />
      )}
    </Opener>
  );
}

function IssueToken({ machine: { id, name }, onToken }: Props): ReactNode {
  const say = useSay();
  const { today } = useToday();
  return (
    <Opener size="small" shown={say(T.issue)} label={say(T.issueOf, { name })}>
      {(close) => (
        <NoteForm
          submit={say(T.issue)}
          explained={say(T.issueSay)}
          answer={TokenIssuedAnswer}
          initial={{ expiresOn: addDays(today, TOKEN_DAYS), overlapDays: '7' }}
          ask={({ expiresOn, overlapDays, note }) => ({
            path: `/machines/${id}/tokens`,
            body: { expiresOn, overlapDays, note },
          })}
          onDone={({ token }) => {
            onToken(token);
            close(say(token === null ? T.repeated : T.issued));
          }}
          onCancel={close}
        >
          <div className="ask-grid">
            <AskDate name="expiresOn" label={say(T.expires)} hint={say(T.expiresHint)} />
            <AskText name="overlapDays" label={say(T.overlap)} hint={say(T.overlapHint)} />
          </div>
        </NoteForm>
      )}
    </Opener>
  );
}
