import { createContext, use } from 'react';

/** Whose next number a field suggests. */
export interface NumberFor {
  readonly act: string;
  readonly itemId?: string;
  readonly regionId?: string;
  /** How many papers of the same form take a number before this one. */
  readonly ahead?: number;
}

const NumberForContext = createContext<NumberFor | undefined>(undefined);
export const NumberForProvider = NumberForContext;

/** Undefined where nothing is known to suggest a number for. */
export function useNumberFor(): NumberFor | undefined {
  return use(NumberForContext);
}
