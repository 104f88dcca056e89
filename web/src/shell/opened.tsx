import type { ReactNode } from 'react';
import { ApiError } from '../api/api-error.ts';
import { ReadError, Skeleton } from '../blocks/states.tsx';
import { NotFound } from './dead-ends.tsx';

/** What a query has found so far. */
interface Found<T> {
  readonly data: T | undefined;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
}

interface Props<T> {
  readonly found: Found<T>;
  /** The geometry of what will stand there: lines, and the height of each in px. */
  readonly rows?: number;
  readonly height?: number;
  /** What stands there instead where this is no page of lines. */
  readonly loading?: ReactNode;
  /** What a refused address leads to instead of "not found". */
  readonly missing?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/**
 * What a page was opened for, once it has been read: before that its outline, and where it cannot be read what is wrong
 * with a second try. What does not exist and what is not the reader's are the same.
 */
export function Opened<T>({ found, rows = 8, height = 48, loading, missing, children }: Props<T>): ReactNode {
  const { data, error } = found;
  if (data !== undefined) return children(data);
  if (found.isPending)
    return (
      loading ?? (
        <div className="page">
          <Skeleton rows={rows} height={height} />
        </div>
      )
    );
  if (error instanceof ApiError && error.status < 500) return missing ?? <NotFound />;
  return <ReadError error={error} onRetry={() => void found.refetch()} />;
}
