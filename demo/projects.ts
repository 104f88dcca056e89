import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { SelfEvaluation } from '../domain/scoring/self-evaluation.ts';
import type { TargetTable } from '../domain/scoring/indicator.ts';
import { checkTable, type TableCheck } from '../domain/tables/check-table.ts';
import type { FilledIn } from '../domain/tables/filled-in.ts';
import { tableFromPublishedCase } from '../domain/tables/from-published-case.ts';
import { WHOLE_DEPARTMENT, withYearlyTasks } from './whole-department.ts';

const FILE = new URL('../data/published-tables.json', import.meta.url);

const CaseSchema = z.looseObject({
  id: z.string(),
  project: z.string().nullable(),
  title: z.string(),
  year: z.string(),
  source_url: z.string().nullable(),
  note: z.string().optional(),
});
type Case = z.infer<typeof CaseSchema>;

/** A published table and what a careful reading of it says; where it can be scored, as the input of a year. */
export interface PublishedProject {
  readonly id: string;
  readonly name: string;
  /** Where the figures stand, and that the unit does not. */
  readonly source: string;
  readonly check: TableCheck;
  readonly year?: {
    readonly targets: TargetTable;
    readonly evaluation: SelfEvaluation;
    readonly filled: readonly FilledIn[];
  };
}

/** Every case of the published tables: those with scorable indicators live a year, the others are only checked. */
export function publishedProjects(): readonly PublishedProject[] {
  const file = z.object({ cases: z.array(CaseSchema) }).parse(JSON.parse(readFileSync(FILE, 'utf8')));
  return file.cases.map((published) => {
    const year = tableFromPublishedCase(published);
    const { id } = published;
    return {
      id,
      name: nameOf(published),
      source: sourceOf(published),
      check: checkTable(published),
      ...(year && { year: id === WHOLE_DEPARTMENT ? withYearlyTasks(year) : year }),
    };
  });
}

function nameOf({ project, title }: Case): string {
  return (project ?? title).replace(/^\d+T\d+-/, '');
}

function sourceOf({ title, year, source_url, note }: Case): string {
  const where = source_url ?? note ?? '索引结果无网址';
  return `真实数字、虚构单位：取自公开的《${title}》（${year} 年度，${where}）；预算年度与办理过程为虚构`;
}
