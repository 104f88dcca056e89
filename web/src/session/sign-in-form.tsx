import { useEffect, useId, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { ApiError } from '../api/api-error.ts';
import { Button } from '../blocks/button.tsx';
import { useSay } from '../text/language.tsx';
import { SESSION_TEXT as T } from '../text/session-text.ts';
import { useSignIn } from './session.ts';
import { Failure } from '../blocks/failure.tsx';

interface Props {
  /** Fixed where the same person signs in again. */
  readonly login?: string;
  /** What went wrong at the step after this one. */
  readonly before?: unknown;
  /** The password is right and a code comes next. */
  readonly onCode: () => void;
  readonly onDone?: ((personId: string) => void) | undefined;
}

/** Login and password. The button stays pressable and says what is missing. */
export function SignInForm({ login: given = '', before, onCode, onDone }: Props): ReactNode {
  const say = useSay();
  const signIn = useSignIn();
  const [login, setLogin] = useState(given);
  const [password, setPassword] = useState('');
  const [state, setState] = useState<{ busy: boolean; error?: unknown; asked?: boolean }>({
    busy: false,
    error: before,
  });
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (login.trim() === '' || password === '') {
      setState({ busy: false, asked: true });
      return;
    }
    setState({ busy: true });
    try {
      const me = await signIn({ login: login.trim(), password });
      onDone?.(me.person.id);
    } catch (error) {
      if (error instanceof ApiError && error.code === 'secondFactorNeeded') onCode();
      else setState({ busy: false, error });
    }
  };
  const asked = state.asked === true;
  return (
    <form className="sign-in-form" onSubmit={(event) => void submit(event)} noValidate>
      <Line
        label={say(T.login)}
        fault={asked && login.trim() === '' ? say(T.loginMissing) : undefined}
        field={{ value: login, onChange: setLogin, autoComplete: 'username', type: 'text' }}
      />
      <Line
        label={say(T.password)}
        fault={asked && password === '' ? say(T.passwordMissing) : undefined}
        field={{
          value: password,
          onChange: setPassword,
          autoComplete: 'current-password',
          type: 'password',
          // Whose session is over is known: the password is what is asked for.
          first: given !== '',
        }}
      />
      {state.error !== undefined && <Failure error={state.error} />}
      <Button look="primary" type="submit" size="large" block loading={state.busy}>
        {say(T.signIn)}
      </Button>
    </form>
  );
}

interface LineProps {
  readonly label: string;
  readonly fault: string | undefined;
  readonly field: {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly autoComplete: string;
    readonly type: string;
    readonly first?: boolean;
  };
}

function Line({ label, fault, field: { onChange, first = false, ...field } }: LineProps): ReactNode {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!first || !input.current) return;
    // A dialog that opens over the page asks for it by this.
    input.current.autofocus = true;
    input.current.focus();
  }, [first]);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...field}
        ref={input}
        id={id}
        className="input input-large"
        onChange={(event) => {
          onChange(event.target.value);
        }}
        {...(fault !== undefined && { 'aria-invalid': true, 'aria-describedby': `${id}-fault` })}
      />
      {fault !== undefined && (
        <p className="field-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}
