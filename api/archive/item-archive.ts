import type { BudgetItemState } from '../../domain/processes/budget-item/state.ts';
import type { ArchiveForm } from './archive-form.ts';
import { itemDossier } from './item-dossier.ts';

/** 归档包 of an item: its dossier, and the papers that the papers' own page offers. */
export const ITEM_ARCHIVE: ArchiveForm<BudgetItemState> = {
  process: 'budgetItem',
  dossier: itemDossier,
  papers: ({ chain, state }, papers) => papers.issued({ ...chain, state }),
};
