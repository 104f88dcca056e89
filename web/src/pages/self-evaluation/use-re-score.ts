import { useMemo } from 'react';
import type { TargetTable } from '../../../../domain/scoring/indicator.ts';
import type { TableScore } from '../../../../domain/scoring/score.ts';
import type { Item } from '../../api/item-answers.ts';
import { useVersion } from '../../api/use-item.ts';
import { useSay } from '../../text/language.tsx';
import { reScore } from './re-score.ts';

/** The points of an item’s re-evaluation, part by part, once it was handed in and is read. */
export function useReScore(item: Item, computed: TableScore, table: TargetTable): TableScore | undefined {
  const say = useSay();
  const body = useVersion(item.id, item.details.reEvaluation?.versionId).data?.body;
  return useMemo(() => reScore(body, computed, table, say), [body, computed, table, say]);
}
