import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { asPlainDate, type PlainDate } from '../../../../domain/calendar/plain-date.ts';
import type { Locale } from '../../../../domain/locale.ts';
import type { Rules } from '../../../../domain/obligations/lay.ts';
import { stage, type Rehearsal } from '../../../../domain/process/rehearse.ts';
import { budgetItem } from '../../../../domain/processes/budget-item/index.ts';
import type { BudgetItemState } from '../../../../domain/processes/budget-item/state.ts';
import { SAMPLE_TEXT } from '../../../../domain/rehearsal/sample-text.ts';
import { morningOf, type Step } from '../../../../domain/rehearsal/script.ts';
import { useKept } from '../../acts/kept.ts';
import { useSend } from '../../api/api-provider.tsx';
import { InstanceAnswer, WholePolicyAnswer, type InstanceAtHand } from '../../api/rehearsal-answers.ts';

/** Where a rehearsal begins; `on` is the day it was begun, so that it is the same when it is taken up again. */
export type Beginning =
  | { readonly kind: 'blank'; readonly fiscalYear: number }
  | { readonly kind: 'item'; readonly itemId: string; readonly on: PlainDate };

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

/** The matter that a rehearsal goes on from, as it stood when the page asked. */
export function useInstance(itemId: string | undefined) {
  const send = useSend();
  return useQuery({
    queryKey: ['instance', itemId ?? ''],
    queryFn: ({ signal }) => send({ path: `/budget-items/${itemId ?? ''}/instance`, answer: InstanceAnswer, signal }),
    enabled: itemId !== undefined,
    staleTime: Infinity,
  });
}

/** A blank item asks for a tenth of a million. */
const BLANK_FEN = 10_000_000;
const SEASON_OPENS = '09-01';

/** The rehearsal before its first step; undefined while what it goes on from is on its way. */
export function useStart(
  beginning: Beginning,
  rules: Rules | undefined,
  taken: InstanceAtHand | undefined,
  locale: Locale,
): Rehearsal<BudgetItemState> | undefined {
  return useMemo(() => {
    if (!rules) return undefined;
    if (beginning.kind === 'blank') return blank(beginning.fiscalYear, rules, locale);
    if (!taken) return undefined;
    const now = morningOf(beginning.on);
    const standing = { now, instance: taken.instance, record: [], documents: taken.documents };
    return stage(budgetItem, rules).until(standing, now);
  }, [beginning, rules, taken, locale]);
}

function blank(fiscalYear: number, rules: Rules, locale: Locale): Rehearsal<BudgetItemState> {
  const openedOn = asPlainDate(`${String(fiscalYear - 1)}-${SEASON_OPENS}`);
  const region = 'rehearsal';
  return stage(budgetItem, rules).begin(
    'rehearsal',
    {
      subject: { regionId: region, regionPath: [region], unitId: 'rehearsal' },
      code: String(fiscalYear),
      name: SAMPLE_TEXT.item[locale],
      itemKind: 'project',
      fundAccount: 'generalPublic',
      continuity: 'recurring',
      livelihood: false,
      fiscalYear,
      requestedFen: BLANK_FEN,
      openedOn,
    },
    { kind: 'system', ruleId: 'rehearsal' },
    morningOf(openedOn),
  );
}
