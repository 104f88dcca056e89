import type { FormFacts } from '../../domain/forms/form-sheet.ts';
import { FUND_NAMES } from '../../domain/processes/budget-item/item-names.ts';
import type { Item } from '../access/matters.service.ts';

/** What the head of an item's form says; the form is a Chinese paper, whoever downloads it. */
export function formFacts({ id, state }: Item, unit: string): FormFacts {
  const { name, code, itemKind, fiscalYear, continuity, fundAccount, requestedFen, approval, executedFen } = state;
  return {
    itemId: id,
    name,
    code,
    whole: itemKind === 'wholeDepartment',
    unit,
    fiscalYear,
    continues: continuity === 'continuing' || continuity === 'recurring',
    fund: FUND_NAMES[fundAccount]['zh-CN'],
    requestedFen,
    initialFen: approval?.initialFen,
    adjustedFen: approval?.amountFen,
    executedFen: approval && executedFen,
  };
}
