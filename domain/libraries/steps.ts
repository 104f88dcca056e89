import type { Bilingual } from '../locale.ts';
import { COMMAND_NAMES } from '../processes/budget-item/names.ts';

/** Steps that an article can help with: the acts of an item's life by their own names. */
export const STEPS: Readonly<Record<string, Bilingual>> = COMMAND_NAMES;
