import {
  defineSearchAttributeKey,
  SearchAttributeType,
  type SearchAttributePair,
  type SearchAttributeUpdatePair,
} from '@temporalio/common';
import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import type { Bilingual } from '../domain/locale.ts';
import { OBLIGATION_KINDS, type ObligationKind } from '../domain/policy/obligation-kinds.ts';
import { SEARCH_ATTRIBUTES } from './contract.ts';
import type { Ledger } from './ledger.ts';
import { hourInChina } from './product-time.ts';

/** How a process reads in Temporal's own page, which operators look at: in Chinese. */
export interface Shown {
  readonly title: string;
  readonly phaseNames: Readonly<Record<string, Bilingual>>;
  /** The clocks that may run in each phase of the main track. */
  readonly clocks: Readonly<Record<string, readonly ObligationKind[]>>;
}

const PHASE = defineSearchAttributeKey(SEARCH_ATTRIBUTES.phase, SearchAttributeType.KEYWORD);
const NEXT_DUE = defineSearchAttributeKey(SEARCH_ATTRIBUTES.nextDue, SearchAttributeType.DATETIME);
const REGION = defineSearchAttributeKey(SEARCH_ATTRIBUTES.region, SearchAttributeType.KEYWORD);

type Where = Pick<Ledger, 'phase' | 'nextMoment' | 'regionId'>;

/** What operators filter by. */
export function searchAttributes({ phase, nextMoment, regionId }: Where): SearchAttributePair[] {
  return [
    { key: REGION, value: regionId },
    ...(phase === null ? [] : [{ key: PHASE, value: phase }]),
    ...(nextMoment === null ? [] : [{ key: NEXT_DUE, value: new Date(nextMoment) }]),
  ];
}

/** Called when the phase changes only: an upsert per act costs 11 % more. */
export function showPhase(where: Where): void {
  const gone: SearchAttributeUpdatePair[] = where.nextMoment === null ? [{ key: NEXT_DUE, value: null }] : [];
  upsertSearchAttributes([...searchAttributes(where), ...gone]);
}

/** Free of cost: kept in memory, asked for by the page. */
export function showDetails({ instanceId, version, phase, nextMoment, pending }: Ledger, shown: Shown): void {
  const at = phase ?? '';
  setCurrentDetails(
    [
      `**${shown.title}** ${instanceId}`,
      `- 所处阶段：${shown.phaseNames[at]?.['zh-CN'] ?? at}（记录到第 ${version} 条）`,
      `- 本阶段期限：${clocksText(shown.clocks[at])}`,
      `- 下一时点：${hourInChina(nextMoment)}`,
      `- 待办事务：${pending.length} 件`,
    ].join('\n'),
  );
}

function clocksText(kinds: readonly ObligationKind[] | undefined): string {
  return kinds === undefined ? '—' : kinds.map((kind) => OBLIGATION_KINDS[kind]['zh-CN']).join('、') || '无';
}
