import { useEffect, useId, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { Button } from '../blocks/button.tsx';
import { Failure } from '../blocks/failure.tsx';
import { useSay } from '../text/language.tsx';
import { SIGN_IN_TEXT as T } from '../text/sign-in-text.ts';

interface Props {
  readonly head?: string;
  /** Takes the code; what it throws is said here, and another can be given. */
  readonly give: (code: string) => Promise<void>;
  readonly leave: string;
  readonly onLeave: () => void;
}

/** Asks for a code: six digits of the authenticator, or a recovery code. */
export function CodeForm({ head, give, leave, onLeave }: Props): ReactNode {
  const say = useSay();
  const id = useId();
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
      await give(code.trim());
    } catch (error) {
      setCode('');
      setState({ busy: false, error });
      field.current?.focus();
    }
  };
  const { busy, error, missing = false } = state;
  return (
    <form className="sign-in-form" onSubmit={(event) => void submit(event)} noValidate>
      {head !== undefined && <h2 className="code-head">{head}</h2>}
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
      <Button look="primary" type="submit" size="large" block loading={busy}>
        {say(T.confirm)}
      </Button>
      <Button size="large" block onClick={onLeave}>
        {leave}
      </Button>
    </form>
  );
}
