import type { Ask, HttpPlan } from '../load/http-plan.ts';
import type { BenchItem } from './items.ts';
import { LIFE } from './life.ts';
import { lifeAct } from './parts.ts';
import { PASSWORD, type Organisation } from './organisation.ts';
import type { Product } from './product.ts';

/** An act of a life as the page sends it. */
function lifeAsk(organisation: Organisation, item: BenchItem, step: number): Ask {
  const { actor, command } = lifeAct(organisation, item, step);
  return { login: actor.login, path: `/budget-items/${item.id}/commands`, body: { command } };
}

/** Step after step over all items, from one step of their lives to before another. */
export function lifeAsks(
  organisation: Organisation,
  items: readonly BenchItem[],
  from = 0,
  to = LIFE.length,
): readonly Ask[] {
  return LIFE.slice(from, to).flatMap((_, at) => items.map((item) => lifeAsk(organisation, item, from + at)));
}

export function httpPlan(
  { port }: Product,
  asks: readonly Ask[],
  more: Pick<HttpPlan, 'warmUp' | 'lanes' | 'perSecond'>,
): HttpPlan {
  return { port, password: PASSWORD, asks, ...more };
}
