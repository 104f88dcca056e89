import { fill, type Locale } from '../../domain/locale.ts';
import type { RankingMethod } from '../../domain/ranking/method.ts';
import type { Ranking, RankingInputs } from '../../domain/ranking/rank.ts';
import { EXCLUSION_NAMES, methodLines, RANKED_NAMES } from '../../domain/ranking/ranking-text.ts';
import type { RankingLine, RankingRow } from '../../db/queries/rankings.ts';
import type { RankingLineView, RankingView } from './rankings.schemas.ts';

/** The method in sentences. */
export function methodWords(method: RankingMethod, locale: Locale): string[] {
  return methodLines(method).map(({ text, values }) => fill(text[locale], values));
}

/** A snapshot with its method in the reader's language. */
export function rankingView(row: RankingRow, locale: Locale): RankingView {
  return { ...row, subjectName: RANKED_NAMES[row.subject][locale], methodLines: methodWords(row.method, locale) };
}

/** A frozen line beside the place of the year before. */
export function lineView(
  { no: _no, ...line }: RankingLine,
  previous: ReadonlyMap<string, number>,
  locale: Locale,
): RankingLineView {
  return {
    ...line,
    previousRank: previous.get(line.subjectId) ?? null,
    reasonName: line.reason && EXCLUSION_NAMES[line.reason][locale],
  };
}

/** Lines of what is not frozen yet, at most so many of each side. */
export function previewLines(
  { subjects }: RankingInputs,
  { places, excluded }: Ranking,
  previous: ReadonlyMap<string, number>,
  { locale, most }: { readonly locale: Locale; readonly most: number },
): { readonly ranked: RankingLineView[]; readonly left: RankingLineView[] } {
  const named = new Map(subjects.map((subject) => [subject.id, subject]));
  const of = (subjectId: string): Pick<RankingLineView, 'name' | 'code' | 'previousRank'> => ({
    name: named.get(subjectId)?.name ?? subjectId,
    code: named.get(subjectId)?.code ?? '',
    previousRank: previous.get(subjectId) ?? null,
  });
  const none = { rank: null, sharedBy: null, score: null, comparable: null, note: null };
  return {
    ranked: places
      .slice(0, most)
      .map((place) => ({ ...place, ...of(place.subjectId), reason: null, reasonName: null, note: null })),
    left: excluded
      .slice(0, most)
      .map((out) => ({ ...none, ...out, ...of(out.subjectId), reasonName: EXCLUSION_NAMES[out.reason][locale] })),
  };
}
