import { readFileSync } from 'node:fs';
import { publishedProjects, type PublishedProject } from '../../demo/projects.ts';

interface Row {
  readonly l3: string | null;
  readonly actual: string | null;
  readonly weight: number | null;
  readonly reason: string | null;
}
interface Case {
  readonly id: string;
  readonly budget_adjusted: number;
  readonly executed: number;
  readonly indicators?: readonly Row[];
}

const { cases } = JSON.parse(readFileSync(new URL('../../data/published-tables.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly Case[];
};
const scorable = publishedProjects().flatMap((project) =>
  project.year ? [[project.id, project, project.year] as const] : [],
);

function published(id: string): Case {
  const found = cases.find((each) => each.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
}

function rowOf(id: string, key: string): Row | undefined {
  return key.startsWith('row-') ? published(id).indicators?.[Number(key.slice(4))] : undefined;
}

type Year = NonNullable<PublishedProject['year']>;

function isFilled({ filled }: Year, path: string): boolean {
  return filled.some(
    (entry) => entry.path === path || entry.path.startsWith(`${path}/`) || path.startsWith(`${entry.path}/`),
  );
}

describe('a published project keeps its figures; what is ours is marked', () => {
  it.each(scorable)('%s: an actual value that is not marked stands in the table', (id, _project, year) => {
    year.evaluation.actuals.forEach(({ key, actual, reason }, index) => {
      const row = rowOf(id, key);
      if (!isFilled(year, `/evaluation/actuals/${String(index)}/actual`)) expect(actual).toBe(row?.actual);
      if (reason !== undefined) expect(reason).toBe(row?.reason);
    });
  });

  it.each(scorable)('%s: a weight and a name that are not marked stand in the table', (id, _project, year) => {
    year.targets.indicators.forEach(({ key, name, weight }, index) => {
      const at = `/targets/indicators/${String(index)}`;
      if (isFilled(year, at) && !key.startsWith('row-')) return;
      expect(name).toBe(rowOf(id, key)?.l3);
      if (weight !== undefined && !isFilled(year, `${at}/weight`)) expect(Number(weight)).toBe(rowOf(id, key)?.weight);
    });
  });

  it.each(scorable)('%s: the amounts are the table’s, in 分', (id, _project, { evaluation }) => {
    expect(evaluation.execution.adjustedFen).toBe(Math.round(published(id).budget_adjusted * 1_000_000));
    expect(evaluation.execution.executedFen).toBe(Math.round(published(id).executed * 1_000_000));
  });

  it.each(scorable)('%s: a row that the table does not show is marked', (_id, _project, year) => {
    const added = year.targets.indicators.filter(({ key }) => !key.startsWith('row-'));
    expect(
      added.every((row) => isFilled(year, `/targets/indicators/${String(year.targets.indicators.indexOf(row))}`)),
    ).toBe(true);
  });
});
