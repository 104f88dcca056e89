import { ApiProblem } from '../problem/api-problem.ts';

/** Most rows of a workbook: a larger table is no longer read by people, and would keep the process from serving others. */
export const MOST_ROWS = 20_000;

/** A page of a list; `next` asks for the one after it. */
export interface Paged<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** Page after page to the end, up to `most` rows. @throws {ApiProblem} `exportTooLarge` */
export async function* allPages<Row>(
  page: (cursor: string | undefined) => Promise<Paged<Row>>,
  most: number,
): AsyncGenerator<readonly Row[]> {
  let count = 0;
  let cursor: string | undefined;
  do {
    const { rows, next } = await page(cursor);
    count += rows.length;
    if (count > most) throw new ApiProblem('exportTooLarge', { params: { most } });
    yield rows;
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}
