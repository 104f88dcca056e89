import { useId, type ReactNode } from 'react';
import { ApiError } from '../api/api-error.ts';
import { Button } from '../blocks/button.tsx';
import { useSay, type Say } from '../text/language.tsx';
import { FILES_TEXT as T } from '../text/files-text.ts';
import type { Upload, Uploads } from './use-uploads.ts';
import './files.css';

/** Files on their way: how far each is, and why one was not taken, with what to do about it. */
export function UploadList({ uploads: { running, retry, drop } }: { readonly uploads: Uploads }): ReactNode {
  const say = useSay();
  return (
    <ul className="uploads" aria-live="polite">
      {running.map((upload) => (
        <li key={upload.id}>
          <One upload={upload} say={say} />
          {upload.error && (
            <>
              <Button
                size="small"
                aria-label={say(T.retryOne, { name: upload.file.name })}
                onClick={() => {
                  retry(upload.id);
                }}
              >
                {say(T.retry)}
              </Button>
              <Button
                size="small"
                aria-label={say(T.dismissOne, { name: upload.file.name })}
                onClick={() => {
                  drop(upload.id);
                }}
              >
                {say(T.dismiss)}
              </Button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function One({ upload: { file, share, error }, say }: { readonly upload: Upload; readonly say: Say }): ReactNode {
  const id = useId();
  const { name } = file;
  if (error) {
    const why = error instanceof ApiError ? error.message : say(T.unreachable);
    return <span className="field-fault">{say(T.failed, { name, why })}</span>;
  }
  const percent = Math.floor(share * 100);
  return (
    <>
      <span id={id}>{percent === 0 ? say(T.waiting, { name }) : say(T.sending, { name, percent })}</span>
      <progress aria-labelledby={id} max={100} value={percent} />
    </>
  );
}
