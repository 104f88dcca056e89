import type { BudgetItemInput } from '../../domain/processes/budget-item/state.ts';
import type { TargetTable } from '../../domain/scoring/indicator.ts';
import { monitors, type Report } from '../chapters.ts';
import { subjectOf, type UnitKey } from '../organisation.ts';
import type { PublishedProject } from '../projects.ts';
import { does, on, type Line } from '../script.ts';
import { WHOLE_DEPARTMENT } from '../whole-department.ts';

export const FISCAL_YEAR = 2025;
/** The target season of the fiscal year opens. */
export const SEASON_OPENS = '2024-09-02';
/** The people's congresses of the script pass the budget on these days. */
export const PASSED = { city: '2025-01-17', guiyang: '2025-01-10', yizhang: '2025-01-17' } as const;

/** The city's batch: many items, one document number, one transaction (G5). */
export const CITY_BATCH = { on: '2025-01-24', documentNumber: '示财预〔2025〕6号', batch: 'city-approval' } as const;

/** A county's batch. */
export const YIZHANG_BATCH = {
  on: '2025-01-23',
  documentNumber: '示宜财预〔2025〕2号',
  batch: 'yizhang-approval',
} as const;

export type Year = NonNullable<PublishedProject['year']>;

/** A published project as an item of an invented unit: its own name and figures, with their source. */
export function publishedItem(
  { id, name, source }: PublishedProject,
  { evaluation }: Year,
  unit: UnitKey,
  more: Partial<BudgetItemInput> = {},
): BudgetItemInput {
  return {
    subject: subjectOf(unit),
    code: `${String(FISCAL_YEAR)}-${id}`,
    name,
    itemKind: id === WHOLE_DEPARTMENT ? 'wholeDepartment' : 'project',
    fundAccount: 'generalPublic',
    continuity: 'continuing',
    livelihood: false,
    fiscalYear: FISCAL_YEAR,
    requestedFen: evaluation.execution.adjustedFen,
    openedOn: on(SEASON_OPENS),
    source,
    ...more,
  };
}

/** Reports of the quarters, as shares of what was spent in the end. */
export function quarters(
  table: TargetTable,
  totalFen: number,
  reports: readonly (Pick<Report, 'on' | 'doubt' | 'period'> & { readonly percent: number })[],
): readonly Line[] {
  return reports.map(({ percent, ...report }) =>
    monitors(table, { ...report, executedFen: Math.round((totalFen * percent) / 100), expectedFen: totalFen }),
  );
}

/** The end of an item: what the results mean for next year's money, and its close (R3). */
export function decides(
  consequenceOn: string,
  action: 'prioritise' | 'keep' | 'reduce' | 'cancel',
  closedOn: string,
  reason = '',
): readonly Line[] {
  return [
    does(consequenceOn, 'director', { kind: 'decideConsequence', action, amountFen: null, reason }),
    does(closedOn, 'officer', { kind: 'closeItem' }),
  ];
}

export function publishes(when: string): Line {
  return does(when, 'director', { kind: 'decideDisclosure', decision: 'publish', parts: [], reason: '' });
}
