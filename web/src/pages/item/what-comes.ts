import { addDays, dateOf, type PlainDate } from '../../../../domain/calendar/plain-date.ts';
import type { Item, ItemObligation } from '../../api/item-answers.ts';

/** What happens by itself: a clock runs out, a step of its ladder is reached, a leader's date ends, or what else is foreseen. */
export type Coming =
  | { readonly kind: 'overdue'; readonly on: PlainDate; readonly clock: ItemObligation }
  | {
      readonly kind: 'rung';
      readonly on: PlainDate;
      readonly clock: ItemObligation;
      readonly rung: ItemObligation['ladder'][number];
    }
  | { readonly kind: 'final'; readonly on: PlainDate; readonly clock: ItemObligation }
  | { readonly kind: 'other'; readonly on: PlainDate; readonly sentence: string };

const OF_CLOCKS: ReadonlySet<string> = new Set(['obligationStarted', 'obligationOverdue', 'rungReached']);

/** What happens if nobody acts, in the order of days; of one clock only, where asked. */
export function whatComes(
  { obligations, forecast }: Pick<Item, 'obligations' | 'forecast'>,
  only?: string,
): readonly Coming[] {
  const clocks = obligations.filter(({ key, state }) => state !== 'paused' && (only === undefined || key === only));
  const others = forecast.events
    .filter(({ type, sentence }) => !OF_CLOCKS.has(type) || !obligations.some(({ name }) => sentence.includes(name)))
    .filter(({ type }) => type !== 'obligationStarted' && only === undefined)
    .map(({ at, sentence }): Coming => ({ kind: 'other', on: dateOf(at), sentence }));
  return [...clocks.flatMap(ofClock), ...others].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function ofClock(clock: ItemObligation): readonly Coming[] {
  const overdue: readonly Coming[] =
    clock.overdueSince === null ? [{ kind: 'overdue', on: addDays(clock.due, 1), clock }] : [];
  const rungs = clock.ladder
    .filter(({ reached }) => !reached)
    .map((rung): Coming => ({ kind: 'rung', on: rung.on, clock, rung }));
  const final: readonly Coming[] = clock.finalDate === null ? [] : [{ kind: 'final', on: clock.finalDate, clock }];
  return [...overdue, ...rungs, ...final];
}
