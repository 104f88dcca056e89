import type { AvailableAct, Item, ItemObligation } from '../api/item-answers.ts';
import { wanInput } from '../blocks/wan.ts';
import type { FormGroup } from './form-value.ts';

interface Known {
  readonly money: Pick<Item['money'], 'requestedFen'>;
  readonly obligations: readonly Pick<ItemObligation, 'key' | 'extensions'>[];
}

/** What a form begins with because the matter knows it: what was asked for is granted, unless somebody writes otherwise. */
export function beginningOf(
  item: Known,
  { command, obligationKey }: Pick<AvailableAct, 'command' | 'obligationKey'>,
): FormGroup {
  if (command === 'approveBudget') return { amountFen: wanInput(item.money.requestedFen) };
  if (command !== 'grantExtension') return {};
  const clock = item.obligations.find(({ key }) => key === obligationKey);
  const asked = clock?.extensions.find(({ decision }) => decision === 'undecided');
  return asked ? { workingDays: String(asked.workingDays) } : {};
}
