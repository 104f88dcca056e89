import type { AvailableAct, Item } from '../api/item-answers.ts';
import { wanInput } from '../blocks/wan.ts';
import type { FormGroup } from './form-value.ts';

/** What a form begins with because the matter knows it: the budget is approved as it was asked for, unless somebody writes otherwise. */
export function beginningOf(item: Pick<Item, 'money'>, { command }: Pick<AvailableAct, 'command'>): FormGroup {
  return command === 'approveBudget' ? { amountFen: wanInput(item.money.requestedFen) } : {};
}
