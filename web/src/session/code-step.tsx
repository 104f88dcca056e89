import { Button } from 'antd';
import { useEffect, useId, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { ApiError } from '../api/api-error.ts';
import { Failure } from '../blocks/failure.tsx';
import { useSay } from '../text/language.tsx';
import { SIGN_IN_TEXT as T } from '../text/sign-in-text.ts';
import { useSignIn } from './session.ts';

interface Props {
  readonly onDone?: ((personId: string) => void) | undefined;
  /** Back to the first step: by choice, or because too much time has passed. */
  readonly onBack: (error?: unknown) => void;
}

/** The second step of signing in: six digits of the authenticator, or a recovery code. */
export function CodeStep({ onDone, onBack }: Props): ReactNode {
  const say = useSay();
  const id = useId();
  const signIn = useSignIn();
  const [code, setCode] = useState('');
  const [state, setState] = useState<{ busy: boolean; error?: unknown; missing?: boolean }>({ busy: false });
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (code.trim() === '') {
      setState({ busy: false, missing: true });
      return;
    }
    setState({ busy: true });
    try {
      const me = await signIn({ code: code.trim() });
      onDone?.(me.person.id);
    } catch (error) {
      if (error instanceof ApiError && error.code === 'secondStepOver') onBack(error);
      else {
        setCode('');
        setState({ busy: false, error });
        field.current?.focus();
      }
    }
  };
  const { busy, error, missing = false } = state;
  return (
    <form className="sign-in-form" onSubmit={(event) => void submit(event)} noValidate>
      <h2 className="code-head">{say(T.secondStep)}</h2>
      <div className="field">
        <label htmlFor={id}>{say(T.code)}</label>
        <input
          ref={field}
          id={id}
          className="input input-large"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          value={code}
          onChange={({ target }) => {
            setCode(target.value);
          }}
          aria-invalid={missing}
          aria-describedby={`${id}-hint${missing ? ` ${id}-fault` : ''}`}
        />
        {missing && (
          <p className="field-fault" id={`${id}-fault`}>
            {say(T.codeMissing)}
          </p>
        )}
        <p className="note" id={`${id}-hint`}>
          {say(T.codeHint)}
        </p>
      </div>
      {error !== undefined && <Failure error={error} />}
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {say(T.confirm)}
      </Button>
      <Button
        size="large"
        block
        onClick={() => {
          onBack();
        }}
      >
        {say(T.startOver)}
      </Button>
    </form>
  );
}
