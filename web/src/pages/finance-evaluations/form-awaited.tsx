import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ReadError, Skeleton } from '../../blocks/states.tsx';

/** In place of a form whose beginning is not read yet: its outline, or why it cannot be read. */
export function FormAwaited({ read }: { readonly read: Pick<UseQueryResult, 'error' | 'refetch'> }): ReactNode {
  if (read.error === null) return <Skeleton rows={4} height={30} />;
  return (
    <ReadError
      error={read.error}
      onRetry={() => {
        void read.refetch();
      }}
    />
  );
}
