import { useEffect, useRef, type ReactNode } from 'react';
import { ApiError } from '../api/api-error.ts';
import { failureSentence } from '../blocks/failure.tsx';
import { FORMS_TEXT as T } from '../text/forms-text.ts';
import { useSay } from '../text/language.tsx';

interface Props {
  readonly name: string;
  readonly error: Error;
}

/** Why a file was not taken: everything at once, each by the cell of the file where it is put right. */
export function FormFaults({ name, error }: Props): ReactNode {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const faults = error instanceof ApiError ? error.faults : [];
  useEffect(() => {
    box.current?.focus();
  }, [error]);
  return (
    <div className="failure form-faults" role="alert" tabIndex={-1} ref={box}>
      <p>
        <b>{faults.length === 0 ? say(T.refused, { name }) : say(T.faults, { name, count: faults.length })}</b>
      </p>
      {faults.length === 0 ? (
        <p>{failureSentence(error, say)}</p>
      ) : (
        <>
          <ul tabIndex={0} aria-label={say(T.faults, { name, count: faults.length })}>
            {faults.map(({ pointer, code, detail }) => (
              <li key={`${pointer}${code}`}>{detail}</li>
            ))}
          </ul>
          <p className="note">{say(T.faultsNext)}</p>
        </>
      )}
    </div>
  );
}
