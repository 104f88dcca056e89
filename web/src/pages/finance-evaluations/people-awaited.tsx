import type { ReactNode } from 'react';
import type { useEvaluationPeople } from '../../api/use-finance-evaluation.ts';
import { ReadError, Skeleton } from '../../blocks/states.tsx';

/** In place of a form whose choices are not read yet: its outline, or why they cannot be read. */
export function PeopleAwaited({ people }: { readonly people: ReturnType<typeof useEvaluationPeople> }): ReactNode {
  if (people.error === null) return <Skeleton rows={4} height={30} />;
  return (
    <ReadError
      error={people.error}
      onRetry={() => {
        void people.refetch();
      }}
    />
  );
}
