import type { ReactNode } from 'react';
import type { AvailableAct, Item, ItemObligation } from '../../api/item-answers.ts';
import { ExplainedDueDate } from '../../blocks/explained-due-date.tsx';
import { explanationOf } from '../../blocks/explanation.ts';
import { ACT_CONDITIONS } from '../../text/act-condition-text.ts';
import { ITEM_TEXT as T } from '../../text/item-page-text.ts';
import { useSay } from '../../text/language.tsx';
import { UrgedNote } from './urged-note.tsx';

interface Props {
  readonly item: Item;
  readonly act: AvailableAct;
}

/** What an act is called, with the clock that it is about. */
export function ActName({ item, act }: Props): ReactNode {
  const say = useSay();
  const clock = item.obligations.find(({ key }) => key === act.obligationKey);
  return clock ? say(T.onClock, { act: act.name, clock: clock.name }) : act.name;
}

/** Until when, and on what condition. */
export function ActTerms({ item, act }: Props): ReactNode {
  const say = useSay();
  const clock = clockOf(item, act);
  const condition = ACT_CONDITIONS[act.command];
  return (
    <>
      {condition && <p className="note">{say(condition)}</p>}
      {act.command === 'urge' && clock && <UrgedNote clock={clock} />}
      {clock && <ExplainedDueDate facts={explanationOf(clock, item.rules)} />}
    </>
  );
}

/** The clock that an act is about, or that it serves. */
export function clockOf(
  { obligations, tasks }: Item,
  { command, obligationKey }: AvailableAct,
): ItemObligation | undefined {
  const wanted = obligationKey ?? tasks.find((task) => task.command === command)?.obligationKey;
  return obligations.find(({ key }) => key === wanted);
}
