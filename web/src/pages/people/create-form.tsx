import { useState, type ReactNode } from 'react';
import { useKept } from '../../acts/kept.ts';
import { PersonAnswer } from '../../api/people-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskText } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { bodyOf } from '../../ask/body-of.ts';
import { useAsk } from '../../ask/use-ask.ts';
import { Button } from '../../blocks/button.tsx';
import { PEOPLE_TEXT as T } from '../../text/admin-text.ts';
import { useSay } from '../../text/language.tsx';
import { grantValue } from './grant-body.ts';
import { GrantFields } from './grant-fields.tsx';
import { makePassword } from './made-password.ts';

/** A new account with its first role; the initial password is shown here and nowhere else. */
export function CreateForm({ close }: { readonly close: (done?: string) => void }): ReactNode {
  const say = useSay();
  const [kept, change, forget] = useKept<AskValue>('people:create', () => ({}));
  // A password is never kept on the machine: it is made anew whenever the form is opened.
  const [password, setPassword] = useState(makePassword);
  const value = { ...kept, password };
  const asking = useAsk(PersonAnswer, ({ name, login }) => {
    forget();
    close(say(T.created, { name, login }));
  });
  return (
    <AskForm
      value={value}
      onChange={({ password: chosen = '', ...next }) => {
        setPassword(chosen);
        change(() => next);
      }}
      submit={say(T.create)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({ path: '/people', body: { grant: {}, ...bodyOf(grantValue(value, 'grant/')) } });
      }}
    >
      <div className="ask-grid">
        <AskText name="name" label={say(T.name)} />
        <AskText name="login" label={say(T.login)} hint={say(T.loginHint)} />
      </div>
      <GrantFields under="grant" />
      <div className="password-line">
        <AskText name="password" label={say(T.initial)} hint={say(T.initialHint)} />
        <Button
          onClick={() => {
            setPassword(makePassword());
          }}
        >
          {say(T.makePassword)}
        </Button>
      </div>
    </AskForm>
  );
}
