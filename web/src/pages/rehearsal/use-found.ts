import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import type { Rehearsable } from '../../../../domain/rehearsal/begin.ts';
import { useSend } from '../../api/api-provider.tsx';
import { SearchAnswer } from '../../api/search-answers.ts';
import { useScope } from '../../shell/scope.ts';

/** A real matter that a rehearsal may go on from. */
export interface FoundMatter {
  readonly itemId: string;
  readonly name: string;
  /** What tells it apart: code, unit, phase. */
  readonly aside: string;
}

const SHOWN = 8;
const said = z.string().nullish();

/** The first rows of a process's own list. */
const FirstAnswer = z
  .object({
    rows: z.array(
      z.object({ id: z.string(), name: z.string(), code: said, regionName: said, unitName: said, phaseName: said }),
    ),
  })
  .transform(({ rows }) =>
    rows.map(({ id, name, code, regionName, unitName, phaseName }) =>
      matter(id, name, [code, unitName ?? regionName, phaseName]),
    ),
  );

/** What the search over everything found of one kind. */
const WordsAnswer = SearchAnswer.transform(({ groups }) =>
  groups.flatMap(({ rows }) =>
    rows.flatMap((row) => {
      switch (row.kind) {
        case 'evaluations':
          return [matter(row.itemId, row.name, [row.code, row.unitName, row.phaseName])];
        case 'results':
          return [matter(row.itemId, row.name, [row.documentNumber, row.regionName, row.phaseName])];
        default:
          return [];
      }
    }),
  ),
);

function matter(itemId: string, name: string, aside: readonly (string | null | undefined)[]): FoundMatter {
  return { itemId, name, aside: aside.filter((one) => one !== null && one !== undefined).join(' · ') };
}

/** Where each process's matters are listed and found; items have words of their own in their list. */
const LISTS = {
  budgetItem: { path: '/budget-items', kind: undefined },
  evaluation: { path: '/finance-evaluations', kind: 'evaluations' },
  resultDocument: { path: '/result-documents', kind: 'results' },
} as const satisfies Partial<Record<Rehearsable, object>>;

/** What is found by words; reports and supervised matters are rehearsed from their own pages. */
export const FINDABLE = ['budgetItem', 'evaluation', 'resultDocument'] as const;
export type Findable = (typeof FINDABLE)[number];

/** Real matters of one process: the first of their list, or those that hold the words. */
export function useFound(process: Findable, q: string) {
  const send = useSend();
  const { regionId } = useScope();
  const { path, kind } = LISTS[process];
  return useQuery({
    queryKey: ['rehearsal', process, regionId, q],
    queryFn: ({ signal }) =>
      kind === undefined || q === ''
        ? send({
            path,
            query: { region: regionId, limit: SHOWN, q: kind === undefined && q !== '' ? q : undefined },
            answer: FirstAnswer,
            signal,
          })
        : send({ path: '/search', query: { q, kind, limit: SHOWN }, answer: WordsAnswer, signal }),
  });
}
