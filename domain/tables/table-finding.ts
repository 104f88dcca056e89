import { fill, type Bilingual, type Locale } from '../locale.ts';
import { LEVEL_WORDS } from '../scoring/finding.ts';
import { MONEY_FINDINGS, ROW_FINDINGS, SHAPE_FINDINGS } from './table-finding-text.ts';

/** Every inconsistency that a published table can show, with its sentence. */
export const TABLE_FINDINGS = { ...SHAPE_FINDINGS, ...MONEY_FINDINGS, ...ROW_FINDINGS } as const satisfies Record<
  string,
  Bilingual
>;
export type TableFindingCode = keyof typeof TABLE_FINDINGS;

/** One inconsistency: `path` is a JSON pointer into the case; facts stay as the table wrote them. */
export interface TableFinding {
  readonly code: TableFindingCode;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
}

export function tableFinding(
  code: TableFindingCode,
  path: string,
  params: Readonly<Record<string, string>> = {},
): TableFinding {
  return { code, path, params };
}

/** The finding as a sentence in the reader's language. */
export function describeFinding({ code, params }: Pick<TableFinding, 'code' | 'params'>, locale: Locale): string {
  const words: Readonly<Record<string, Bilingual>> = LEVEL_WORDS;
  const level = params['level'];
  return fill(TABLE_FINDINGS[code][locale], {
    ...params,
    ...(level !== undefined && { level: words[level]?.[locale] ?? level }),
  });
}
