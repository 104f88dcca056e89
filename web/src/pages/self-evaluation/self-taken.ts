import type { TargetTable } from '../../../../domain/scoring/indicator.ts';
import { wanField } from '../../blocks/wan.ts';
import type { FormChange } from '../../forms/form-change.ts';
import { ACTUAL_MODES } from '../../text/field-text.ts';
import { FORMS_TEXT as F } from '../../text/forms-text.ts';
import type { Say } from '../../text/say.ts';
import { SELF_TEXT as T } from '../../text/self-evaluation-text.ts';
import { ownId, type KeptParagraph } from './report-model.ts';
import { taskChanges } from './self-tasks.ts';
import { selfForm, type ProblemRow, type SelfForm, type SelfRow } from './self-model.ts';

type Content = Readonly<Record<string, unknown>>;

/**
 * The form that a filled-in one makes of this one: rows it does not speak of stay, the budget stays the item's own, and of
 * the report only the unit's own paragraphs are taken, for the others follow their figures.
 */
export function takenSelf(content: Content, before: SelfForm): SelfForm {
  const read = selfForm(content, before);
  const list: readonly unknown[] = Array.isArray(content['actuals']) ? content['actuals'] : [];
  const told = new Set(list.map((row) => (row as { readonly key?: unknown }).key));
  return {
    ...before,
    executed: read.executed,
    executionReason: read.executionReason,
    rows: before.rows.map((row) => (told.has(row.key) ? (read.rows.find(({ key }) => key === row.key) ?? row) : row)),
    problems: read.problems,
    tasks: read.tasks,
    report: typeof content['other'] === 'string' ? withWords(before.report, content['other']) : before.report,
  };
}

/** Paragraphs of one's own have no figures that they follow. */
function isOwn({ basis }: KeptParagraph): boolean {
  return basis === undefined;
}

function wordsOf({ report }: SelfForm): string {
  return report
    .filter(isOwn)
    .map(({ text }) => text.trim())
    .join('\n');
}

function withWords(report: readonly KeptParagraph[], words: string): readonly KeptParagraph[] {
  const lines = words.split(/\n+/).filter((line) => line.trim() !== '');
  return lines.reduce<readonly KeptParagraph[]>(
    (all, text) => [...all, { id: ownId(all), text }],
    report.filter((one) => !isOwn(one)),
  );
}

const COLUMNS = ['actual', 'judgement', 'percent', 'selfScore', 'reason', 'evidence'] as const;

/** What would be different, as sentences. */
export function selfChanges(before: SelfForm, next: SelfForm, table: TargetTable, say: Say): readonly FormChange[] {
  const shown = (text: string): string => (text.trim() === '' ? say(F.nothing) : text);
  const field = (key: string, column: string, one: string, other: string): readonly FormChange[] =>
    one.trim() === other.trim()
      ? []
      : [
          {
            key,
            kind: 'changed',
            sentence: say(F.changedField, { column, before: shown(one), after: shown(other) }),
          },
        ];
  const cells = next.rows.flatMap((row, index) => {
    const old = before.rows[index];
    return old === undefined || old === row ? [] : rowChanges(old, row, table, say, shown);
  });
  return [
    ...field('executed', say(F.executed), wanField(before.executed), wanField(next.executed)),
    ...field('reason', say(F.executionReason), before.executionReason, next.executionReason),
    ...cells,
    ...taskChanges(before.tasks, next.tasks, table, say),
    ...problemChanges(before.problems, next.problems, say),
    ...field('other', say(F.other), wordsOf(before), wordsOf(next)),
  ];
}

function rowChanges(
  old: SelfRow,
  row: SelfRow,
  { indicators }: TargetTable,
  say: Say,
  shown: (text: string) => string,
): readonly FormChange[] {
  const name = indicators.find(({ key }) => key === row.key)?.name ?? row.key;
  const words = (column: (typeof COLUMNS)[number], from: SelfRow): string =>
    column === 'judgement' && from.judgement !== '' ? say(ACTUAL_MODES[from.judgement]) : from[column];
  return COLUMNS.filter((column) => old[column].trim() !== row[column].trim()).map((column) => ({
    key: `${row.key}:${column}`,
    kind: 'changed',
    sentence: say(F.changedCell, {
      name,
      column: say(T[column]),
      before: shown(words(column, old)),
      after: shown(words(column, row)),
    }),
  }));
}

function problemChanges(before: readonly ProblemRow[], next: readonly ProblemRow[], say: Say): readonly FormChange[] {
  const texts = (problems: readonly ProblemRow[]): readonly string[] =>
    problems.map(({ title, cause, measure }) => JSON.stringify([title.trim(), cause.trim(), measure.trim()]));
  const [old, now] = [texts(before), texts(next)];
  const line = (kind: 'added' | 'removed', index: number, { title }: ProblemRow): FormChange => ({
    key: `${kind}:${String(index)}`,
    kind,
    sentence: say(F.addedProblem, { title: title === '' ? say(F.nothing) : title }),
  });
  return [
    ...next.flatMap((one, index) => (old.includes(now[index] ?? '') ? [] : [line('added', index, one)])),
    ...before.flatMap((one, index) => (now.includes(old[index] ?? '') ? [] : [line('removed', index, one)])),
  ];
}
