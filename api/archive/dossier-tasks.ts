import type { DossierSection } from '../../domain/papers/dossier.ts';
import type { TaskReport, YearlyTask } from '../../domain/scoring/yearly-tasks.ts';
import { wanText } from '../../domain/wan.ts';
import { ARCHIVE_TEXT as T } from './archive-text.ts';
import { table } from './dossier-tables.ts';

/** A whole department's main tasks beside what became of them. */
export function mainTasks(tasks: readonly YearlyTask[], reports: readonly TaskReport[]): DossierSection {
  return table(
    T.tasks,
    [
      [T.task, 0.3],
      [T.budgeted, 0.15],
      [T.executed, 0.15],
      [T.outcome, 0.4],
    ],
    tasks.map(({ key, name, amountFen }) => {
      const report = reports.find((one) => one.key === key);
      return [name, wanText(amountFen), report ? wanText(report.spentFen) : '', report?.result ?? ''];
    }),
  );
}
