import { z } from 'zod';
import { tableFinding, type TableFinding } from './table-finding.ts';

/** A cell as tables have it: text, number, or nothing. */
const CellSchema = z.union([z.string(), z.number(), z.null()]).optional();
export type Cell = z.infer<typeof CellSchema>;

const flag = z.union([z.boolean(), z.null()]).optional();

const PublishedRowSchema = z.looseObject({
  l1: CellSchema,
  l2: CellSchema,
  l3: CellSchema,
  target: CellSchema,
  actual: CellSchema,
  weight: CellSchema,
  score: CellSchema,
  reason: CellSchema,
});
export type PublishedRow = z.infer<typeof PublishedRowSchema>;

const BudgetRowSchema = z.looseObject({
  name: CellSchema,
  initial: CellSchema,
  adjusted: CellSchema,
  executed: CellSchema,
  weight: CellSchema,
  rate: CellSchema,
  score: CellSchema,
});
export type BudgetRow = z.infer<typeof BudgetRowSchema>;

/** A published self-evaluation table as found: every column may be missing, empty, text or number. Unknown keys stay. */
export const PublishedCaseSchema = z.looseObject({
  id: CellSchema,
  kind: CellSchema,
  title: CellSchema,
  year: CellSchema,
  unit: CellSchema,
  project: CellSchema,
  note: CellSchema,
  currency_unit: CellSchema,
  budget_initial: CellSchema,
  budget_adjusted: CellSchema,
  executed: CellSchema,
  execution_rate: CellSchema,
  execution_score: CellSchema,
  execution_weight: CellSchema,
  execution_reason: CellSchema,
  funds_in_place: CellSchema,
  total_score: CellSchema,
  grade: CellSchema,
  excerpt_truncated: flag,
  ocr: flag,
  budget_rows: z.array(BudgetRowSchema.nullable()).nullish(),
  indicators: z.array(PublishedRowSchema.nullable()).nullish(),
});
export type PublishedCase = z.infer<typeof PublishedCaseSchema>;

/** A case with what could not be used taken out, each such place reported. */
export interface ReadCase {
  readonly table: PublishedCase;
  readonly findings: readonly TableFinding[];
}

/**
 * Reads a case of a file as it is. Values of a wrong type are reported (`badValue`) and treated as empty, so that the
 * rest can still be checked; undefined where it is no object at all.
 */
export function readCase(raw: unknown): ReadCase | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  const first = PublishedCaseSchema.safeParse(raw);
  const paths = first.success ? [] : first.error.issues.map(({ path }) => path.map(String));
  const table = first.success ? first.data : PublishedCaseSchema.parse(withoutValues(raw, paths));
  const places = new Set([...paths.map(pointer), ...emptyRows(table)]);
  return { table, findings: [...places].map((place) => tableFinding('badValue', place)) };
}

/** Rows that are null, by their place. */
function emptyRows({ indicators, budget_rows }: PublishedCase): readonly string[] {
  const empty = (rows: readonly unknown[] | null | undefined, name: string): readonly string[] =>
    (rows ?? []).flatMap((row, i) => (row === null ? [`/${name}/${String(i)}`] : []));
  return [...empty(indicators, 'indicators'), ...empty(budget_rows, 'budget_rows')];
}

/** A copy in which the values at these paths are null; an array's element keeps its place. */
function withoutValues(value: unknown, paths: readonly (readonly string[])[]): unknown {
  if (paths.some((path) => path.length === 0)) return null;
  if (typeof value !== 'object' || value === null) return value;
  const replaced = Object.entries(value).map(([key, item]): [string, unknown] => {
    const below = paths.filter(([head]) => head === key).map((path) => path.slice(1));
    return [key, below.length > 0 ? withoutValues(item, below) : item];
  });
  return Array.isArray(value) ? replaced.map(([, item]) => item) : Object.fromEntries(replaced);
}

function pointer(path: readonly string[]): string {
  return path.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
