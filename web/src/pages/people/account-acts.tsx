import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import type { PersonDetail } from '../../api/people-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskArea, AskText } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { bodyOf } from '../../ask/body-of.ts';
import { Opener } from '../../ask/opener.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { useToday } from '../../session/today.tsx';
import { PERSON_PAGE_TEXT as T, PEOPLE_TEXT } from '../../text/admin-text.ts';
import { ASK_TEXT } from '../../text/ask-text.ts';
import { useSay } from '../../text/language.tsx';
import { makePassword } from './made-password.ts';

/** What can be done to an account; each asks for its reason, because the record keeps it. */
export function AccountActs({ person }: { readonly person: PersonDetail }): ReactNode {
  const say = useSay();
  const { today } = useToday();
  const at = `/people/${person.id}`;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.account)}</h2>
      </div>
      <div className="panel-body openers">
        <Act label={say(T.rename)} method="PUT" path={at} start={{ name: person.name }} done={say(T.renamed)}>
          <AskText name="name" label={say(PEOPLE_TEXT.name)} />
        </Act>
        {person.locked && (
          <Act label={say(T.unlock)} path={`${at}/unlock`} start={{ note: '' }} done={say(T.unlocked)}>
            <Reason />
          </Act>
        )}
        <Act
          label={say(T.reset)}
          path={`${at}/password`}
          start={() => ({ password: makePassword(), note: '' })}
          done={say(T.resetDone)}
        >
          <p className="note">{say(T.resetSay)}</p>
          <AskText name="password" label={say(T.newPassword)} hint={say(PEOPLE_TEXT.initialHint)} />
          <Reason />
        </Act>
        {person.active ? (
          <Act
            label={say(T.deactivate)}
            path={`${at}/deactivate`}
            start={{ on: today, note: '' }}
            done={say(T.deactivated)}
          >
            <p className="note">{say(T.deactivateSay)}</p>
            <AskText type="date" name="on" label={say(T.deactivateOn)} />
            <Reason />
          </Act>
        ) : (
          <Act label={say(T.reactivate)} path={`${at}/reactivate`} start={{ note: '' }} done={say(T.reactivated)}>
            <Reason />
          </Act>
        )}
      </div>
    </section>
  );
}

function Reason(): ReactNode {
  const say = useSay();
  return <AskArea name="note" label={say(ASK_TEXT.note)} hint={say(ASK_TEXT.noteHint)} />;
}

interface ActProps {
  readonly label: string;
  readonly method?: 'POST' | 'PUT';
  readonly path: string;
  readonly start: AskValue | (() => AskValue);
  readonly done: string;
  readonly children: ReactNode;
}

function Act({ label, ...props }: ActProps): ReactNode {
  return <Opener label={label}>{(close) => <ActForm label={label} close={close} {...props} />}</Opener>;
}

function ActForm({
  label,
  method = 'POST',
  path,
  start,
  done,
  close,
  children,
}: ActProps & { readonly close: (done?: string) => void }): ReactNode {
  const [value, setValue] = useState<AskValue>(start);
  const asking = useAsk(z.undefined(), () => {
    close(done);
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={label}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({ method, path, body: bodyOf(value) });
      }}
    >
      {children}
    </AskForm>
  );
}
