import type { ReactNode } from 'react';
import type { PersonDetail } from '../../api/people-answers.ts';
import { AskDate, AskText } from '../../ask/ask-fields.tsx';
import { useToday } from '../../session/today.tsx';
import { PERSON_PAGE_TEXT as T, PEOPLE_TEXT } from '../../text/admin-text.ts';
import { useSay } from '../../text/language.tsx';
import { Act, Reason } from './account-act.tsx';
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
            <AskDate name="on" label={say(T.deactivateOn)} />
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
