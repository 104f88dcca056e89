import { useEffect, useState, type ReactNode } from 'react';
import { ApiError } from '../api/api-error.ts';
import { useSay } from '../text/language.tsx';
import { STATE_TEXT as T } from '../text/state-text.ts';
import { Button } from './button.tsx';
import { Failure } from './failure.tsx';

/** Nothing for a moment: what comes at once should not flicker. */
const PATIENCE_MS = 150;

function usePatience(): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setOver(true);
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return over;
}

/** Grey bars in the geometry of what will stand there: `rows` lines of a height in px. */
export function Skeleton({ rows, height }: { readonly rows: number; readonly height: number }): ReactNode {
  const say = useSay();
  const shown = usePatience();
  return (
    <div className="skeleton" role="status" aria-label={say(T.loading)}>
      {shown &&
        Array.from({ length: rows }, (_, row) => (
          <span key={row} className="skeleton-row" style={{ height }} aria-hidden />
        ))}
    </div>
  );
}

/** While the page itself is on its way. */
export function PageSkeleton(): ReactNode {
  return (
    <div className="page">
      <Skeleton rows={6} height={46} />
    </div>
  );
}

/** Old data stays under a thin line while it is read again. */
export function Refreshing({ when }: { readonly when: boolean }): ReactNode {
  return when ? <span className="refreshing" aria-hidden /> : null;
}

/** Reading failed, in its own panel only: what, and what can be done. */
export function ReadError({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }): ReactNode {
  const say = useSay();
  // Asked again, a permission is as missing as before.
  if (error instanceof ApiError && error.status === 403)
    return (
      <section className="state-block">
        <h2>{say(T.noPermission)}</h2>
        <Failure error={error} />
      </section>
    );
  return (
    <section className="state-block">
      <h2>{say(T.cannotRead)}</h2>
      <Failure error={error} />
      <Button onClick={onRetry}>{say(T.retry)}</Button>
    </section>
  );
}

interface EmptyProps {
  /** Why there is nothing. */
  readonly title: string;
  /** What comes next. */
  readonly next?: ReactNode;
  readonly action?: ReactNode;
}

export function Empty({ title, next, action }: EmptyProps): ReactNode {
  return (
    <div className="state-block">
      <p className="state-title">{title}</p>
      {next !== undefined && <p className="note">{next}</p>}
      {action}
    </div>
  );
}
