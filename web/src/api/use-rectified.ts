import { useMemo } from 'react';
import { useFinanceEvaluation } from './use-finance-evaluation.ts';
import type { Item, RectifiedOf } from './item-answers.ts';
import { useItem } from './use-item.ts';

/** An item or an evaluation by finance, as far as the putting right of its problems needs it (R2). */
export interface Rectified extends Pick<
  Item,
  'id' | 'version' | 'name' | 'unit' | 'position' | 'obligations' | 'problems' | 'available' | 'rules'
> {
  readonly of: RectifiedOf;
  readonly details: {
    readonly feedback?:
      | {
          readonly documentNumber?: string | undefined;
          readonly versionId?: string | undefined;
          readonly returnedOn?: string | undefined;
        }
      | undefined;
  };
}

/** Such a matter as it stands; only the one that is meant is asked for. */
export function useRectified(id: string, of: RectifiedOf) {
  const item = useItem(id, of === 'budget-items');
  const evaluation = useFinanceEvaluation(id, of === 'finance-evaluations');
  const { data, isPending, error, refetch } = of === 'budget-items' ? item : evaluation;
  const one = useMemo((): Rectified | undefined => data && { ...data, of }, [data, of]);
  return { data: one, isPending, error, refetch };
}
