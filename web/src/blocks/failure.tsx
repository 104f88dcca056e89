import type { ReactNode } from 'react';
import { AnswerError, ApiError, NetworkError, PageFileError } from '../api/api-error.ts';
import { useSay, type Say } from '../text/language.tsx';
import { STATE_TEXT as T } from '../text/state-text.ts';

/** What went wrong as a sentence: the server's own where it spoke. */
export function failureSentence(error: unknown, say: Say): string {
  if (error instanceof ApiError) return error.message;
  if (error instanceof NetworkError) return say(T.cannotReach);
  if (error instanceof PageFileError) return say(T.pageFile);
  if (error instanceof AnswerError) return say(T.oddAnswer);
  return say(T.unexpected, { message: error instanceof Error ? error.message : String(error) });
}

/** A refusal or failure in place, with the number that finds it in the log. */
export function Failure({ error }: { readonly error: unknown }): ReactNode {
  const say = useSay();
  const id = error instanceof ApiError && error.status >= 500 ? error.problem.requestId : undefined;
  return (
    <div className="failure" role="alert">
      <p>{failureSentence(error, say)}</p>
      {id !== undefined && <p className="note">{say(T.errorNumber, { id })}</p>}
    </div>
  );
}
