import { useQuery } from '@tanstack/react-query';
import { useSend } from '../../api/api-provider.tsx';
import { SecurityAnswer } from '../../api/security-answers.ts';

/** What protects my account, or one that I administer. */
export function useSecurity(personId?: string) {
  const send = useSend();
  const path = personId === undefined ? '/session/security' : `/people/${personId}/security`;
  return useQuery({
    queryKey: ['security', path],
    queryFn: ({ signal }) => send({ path, answer: SecurityAnswer, signal }),
  });
}
