import { allQualified, oneNeedsWork } from './tables.ts';

/** Who acts in the life of an item. */
export type Part = 'clerk' | 'leader' | 'officer' | 'director';

/** One act of a life. `table` names the target table it puts forward, by its place among the item's. */
export interface LifeAct {
  readonly part: Part;
  readonly command: Readonly<Record<string, unknown>> & { readonly kind: string };
  readonly table?: number;
}

/** Legal dates of the life; the product's clock stands at `LIFE_DAY`. */
export const LIFE_DAY = '2025-01-20';
export const OPENED_ON = '2025-01-06';
export const TARGETS_DUE = '2025-01-31';
const PASSED_ON = '2025-01-17';

const documentNumber = '郴财预〔2025〕6号';
const text = '请按审核意见核对数量指标与预算的匹配关系。';

/**
 * Fourteen acts that one item can live through on one day, from its targets to an approved supplement: each settles a
 * clock and starts the next, as acts do in the year they stand for.
 */
export const LIFE: readonly LifeAct[] = [
  { part: 'leader', command: { kind: 'submitTargets' }, table: 0 },
  { part: 'officer', command: { kind: 'returnTargets', criteria: oneNeedsWork, opinion: text, annotations: [] } },
  { part: 'leader', command: { kind: 'resubmitTargets' }, table: 1 },
  { part: 'officer', command: { kind: 'qualifyTargets', criteria: allQualified, opinion: '' } },
  { part: 'officer', command: { kind: 'recordBudgetPassed', on: PASSED_ON } },
  { part: 'director', command: { kind: 'approveBudget', documentNumber, amountFen: 30_000_000 } },
  { part: 'officer', command: { kind: 'orderCorrection', findings: text } },
  { part: 'clerk', command: { kind: 'reportCorrection', report: text } },
  { part: 'officer', command: { kind: 'verifyCorrection', opinion: text } },
  {
    part: 'leader',
    command: { kind: 'requestAmendment', amendmentKind: 'supplement', deltaFen: 5_000_000, reason: text },
    table: 2,
  },
  { part: 'officer', command: { kind: 'returnAmendment', opinion: text, annotations: [] } },
  { part: 'leader', command: { kind: 'resubmitAmendment', deltaFen: 4_000_000 }, table: 3 },
  { part: 'officer', command: { kind: 'qualifyAmendment', opinion: '' } },
  { part: 'director', command: { kind: 'approveAmendment', documentNumber } },
];

/** How many tables an item of this life puts forward. */
export const TABLES = 4;

/** The command as it is sent, with the version it names. */
export function commandOf({ command, table }: LifeAct, tableIds: readonly string[]): LifeAct['command'] {
  const versionId = table === undefined ? undefined : tableIds[table];
  return versionId === undefined ? command : { ...command, versionId };
}
