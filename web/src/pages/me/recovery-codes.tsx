import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { Button } from '../../blocks/button.tsx';
import { useMe } from '../../session/session.ts';
import { FACTOR_TEXT as T } from '../../text/security-text.ts';
import { useSay } from '../../text/language.tsx';

interface Props {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** Ten codes, shown once: to be written down, printed or saved, and then gone. */
export function RecoveryCodes({ codes, onKept }: Props): ReactNode {
  const say = useSay();
  const {
    person: { login },
  } = useMe();
  const head = useRef<HTMLHeadingElement>(null);
  const file = useMemo(() => {
    const text = [say(T.codesFileHead, { login }), ...codes, ''].join('\r\n');
    return URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  }, [codes, login, say]);
  useEffect(() => {
    head.current?.focus();
  }, []);
  useEffect(
    () => () => {
      URL.revokeObjectURL(file);
    },
    [file],
  );
  return (
    <div className="recovery">
      <h3 ref={head} tabIndex={-1}>
        {say(T.codes)}
      </h3>
      <p>{say(T.codesSay)}</p>
      <ol className="recovery-codes mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="act-buttons">
        <a className="pop-button" href={file} download={say(T.codesFile, { login })}>
          {say(T.codesSave)}
        </a>
        <Button look="primary" onClick={onKept}>
          {say(T.codesKept)}
        </Button>
      </div>
    </div>
  );
}
