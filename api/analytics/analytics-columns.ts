import { ENOUGH } from '../../domain/analytics/spread.ts';
import { COLUMN_NAMES, PROCESS_COLUMN_NAMES as N } from '../export/export-text.ts';
import { STAGE_NAMES } from '../../domain/processes/budget-item/stage-names.ts';
import type { Column } from '../export/sheet.ts';
import type { ProcessUnits, StageSumsView, UnitRecurrenceView } from './analytics.schemas.ts';

type UnitStage = Omit<ProcessUnits['rows'][number], 'stages'> & StageSumsView;

function figure<Row>(
  name: Column<Row>['name'],
  of: Column<Row>['of'],
  kind: Column<Row>['kind'] = 'number',
): Column<Row> {
  return { name, kind, width: 12, of };
}

/** Each stage of each unit; where there are too few, neither a rate nor a median. */
export const PROCESS_COLUMNS: readonly Column<UnitStage>[] = [
  { name: N.region, kind: 'text', width: 16, of: ({ regionName }) => regionName },
  { name: COLUMN_NAMES.unit, kind: 'text', width: 28, of: ({ unitName }) => unitName },
  { name: N.stage, kind: 'text', width: 12, of: ({ stage }, locale) => STAGE_NAMES[stage][locale] },
  figure(N.items, ({ count }) => count),
  figure(N.median, ({ count, median }) => (count < ENOUGH ? null : median)),
  figure(N.p90, ({ count, p90 }) => (count < ENOUGH ? null : p90)),
  figure(N.deadlines, ({ deadlines }) => deadlines),
  figure(N.onTime, ({ onTime }) => onTime),
  figure(N.withinExtension, ({ withinExtension }) => withinExtension),
  figure(N.late, ({ late }) => late),
  figure(N.rate, ({ deadlines, onTimePercent }) => (deadlines < ENOUGH ? null : onTimePercent), 'percent'),
  figure(N.rework, ({ rework }) => rework),
  figure(N.escalated, ({ escalated }) => escalated),
  figure(N.extended, ({ extended }) => extended),
];

/** Units that were told the same class again. */
export const RECURRENCE_COLUMNS: readonly Column<UnitRecurrenceView>[] = [
  { name: COLUMN_NAMES.unit, kind: 'text', width: 28, of: ({ unitName }) => unitName },
  { name: COLUMN_NAMES.category, kind: 'text', width: 16, of: ({ categoryName }) => categoryName },
  figure(N.problems, ({ problems }) => problems),
  {
    name: N.before,
    kind: 'text',
    width: 36,
    of: ({ years }) =>
      years
        .slice(0, -1)
        .filter(({ problems }) => problems > 0)
        .map(({ year, problems }) => `${String(year)}: ${String(problems)}`)
        .join('; '),
  },
];
