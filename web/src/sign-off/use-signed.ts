import { useQueries } from '@tanstack/react-query';
import { useSend } from '../api/api-provider.tsx';
import { policyQuery } from '../api/use-policy.ts';

/** A row of a list, with the version of the policy that its matter is bound to. */
interface Bound {
  readonly policy: string;
}

/** Of these matters, how many have a chain of signatures before the act is carried out: each by its own version. */
export function useSignedCount(command: string, rows: readonly Bound[]): number {
  const send = useSend();
  const refs = [...new Set(rows.map(({ policy }) => policy))];
  const policies = useQueries({ queries: refs.map((ref) => policyQuery(send, ref)) });
  const signed = new Set(refs.filter((_ref, index) => policies[index]?.data?.signOff[command] !== undefined));
  return rows.filter(({ policy }) => signed.has(policy)).length;
}
