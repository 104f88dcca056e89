import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PlainDate } from '../../../../domain/calendar/plain-date.ts';
import type { Locale } from '../../../../domain/locale.ts';
import type { Rules } from '../../../../domain/obligations/lay.ts';
import type { ProcessState } from '../../../../domain/process/process.ts';
import type { Rehearsal } from '../../../../domain/process/rehearse.ts';
import { beginAt, beginBlank, type Rehearsable } from '../../../../domain/rehearsal/begin.ts';
import { morningOf, type Step } from '../../../../domain/rehearsal/script.ts';
import { useKept } from '../../acts/kept.ts';
import { useSend } from '../../api/api-provider.tsx';
import { InstanceAnswer, WholePolicyAnswer, type InstanceAtHand } from '../../api/rehearsal-answers.ts';

/** Where a rehearsal begins; `on` is the day it was begun, so that it is the same when it is taken up again. */
export type Beginning =
  // A script kept from before there were other processes names none: it is an item's.
  | { readonly kind: 'blank'; readonly fiscalYear: number; readonly process?: Rehearsable }
  | { readonly kind: 'item'; readonly itemId: string; readonly on: PlainDate; readonly process?: Rehearsable };

/** What is kept of a rehearsal: its beginning and its steps. The rest is played again. */
export interface Script {
  readonly beginning: Beginning | null;
  readonly steps: readonly Step[];
}

/** The script, kept on this machine: it survives a reload. */
export function useScript() {
  return useKept<Script>('rehearsal', () => ({ beginning: null, steps: [] }));
}

/** The whole policy: the one in force, or the version that a matter is pinned to. */
export function useWholePolicy(ref: string | undefined) {
  const send = useSend();
  return useQuery({
    queryKey: ['policy', 'whole', ref ?? ''],
    queryFn: ({ signal }) => send({ path: '/policy', query: { ref }, answer: WholePolicyAnswer, signal }),
    staleTime: Infinity,
  });
}

const RESOURCES: Readonly<Record<Rehearsable, string>> = {
  budgetItem: 'budget-items',
  evaluation: 'finance-evaluations',
  resultDocument: 'result-documents',
  performanceReport: 'performance-reports',
  supervision: 'supervisions',
  season: 'seasons',
};

/** The matter that a rehearsal goes on from, as it stood when the page asked. */
export function useInstance(itemId: string | undefined, process: Rehearsable) {
  const send = useSend();
  return useQuery({
    queryKey: ['instance', itemId ?? ''],
    queryFn: ({ signal }) =>
      send({ path: `/${RESOURCES[process]}/${itemId ?? ''}/instance`, answer: InstanceAnswer, signal }),
    enabled: itemId !== undefined,
    staleTime: Infinity,
  });
}

/** The rehearsal before its first step; undefined while what it goes on from is on its way. */
export function useStart(
  beginning: Beginning,
  rules: Rules | undefined,
  taken: InstanceAtHand | undefined,
  locale: Locale,
): Rehearsal<ProcessState> | undefined {
  return useMemo(() => {
    if (!rules) return undefined;
    if (beginning.kind === 'blank')
      return beginBlank(beginning.process ?? 'budgetItem', beginning.fiscalYear, rules, locale);
    return taken && beginAt(taken.instance, taken.documents, morningOf(beginning.on), rules, locale);
  }, [beginning, rules, taken, locale]);
}
