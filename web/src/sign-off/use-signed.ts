import { useQueries } from '@tanstack/react-query';
import { useSend } from '../api/api-provider.tsx';
import { policyQuery } from '../api/use-policy.ts';
import { AHEAD_TEXT } from '../text/ahead-text.ts';
import type { Say } from '../text/say.ts';

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

/** What the button of a batch says: what needs signatures is not done by it, but put forward. */
export function batchWord(say: Say, plain: string, signed: number, all: number): string {
  if (signed === 0) return plain;
  return signed === all ? say(AHEAD_TEXT.put, { act: plain }) : say(AHEAD_TEXT.putSome, { act: plain, count: signed });
}
