import type { FundAccount } from '../../domain/processes/budget-item/state.ts';
import type { Wanted } from './wordings.ts';

export type Trade =
  | 'education'
  | 'health'
  | 'water'
  | 'agriculture'
  | 'forestry'
  | 'transport'
  | 'culture'
  | 'civil'
  | 'employment'
  | 'urban'
  | 'resources'
  | 'environment'
  | 'emergency'
  | 'grain'
  | 'township';

/** What a unit asks money for: its name, what is produced and counted, how much of it, and 万元 in an ordinary year. */
export type Project = readonly [name: string, what: string, unit: string, quantity: number, wan: number];

/** What a trade's items are made of. */
export interface TradePlan {
  readonly bureau: readonly Project[];
  readonly under: readonly Project[];
  /** Rows of the published tables and frameworks that fit the trade, by second level. */
  readonly wordings: Readonly<
    Record<'quality' | 'timeliness' | 'cost' | 'benefit' | 'satisfaction', readonly Wanted[]>
  >;
  /** Published tables whose real figures its units may live through. */
  readonly published: readonly string[];
  readonly livelihood?: true;
  readonly fundAccount?: FundAccount;
}
