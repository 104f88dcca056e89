import { fill, type Bilingual, type Locale } from '../locale.ts';
import { SCORING_FINDINGS, type ScoringFindingCode } from './scoring-findings.ts';

export type { ScoringFindingCode } from './scoring-findings.ts';

/** 错 stops a submission, 提示 does not. */
type Severity = 'error' | 'hint';

export type FindingParams = Readonly<Record<string, string | number>>;

/** Something to say about a table: where (JSON pointer), which rule, and its facts. Fits a `DomainError`'s faults. */
export interface Finding {
  readonly code: ScoringFindingCode;
  readonly severity: Severity;
  readonly path: string;
  readonly params: FindingParams;
}

export function finding(code: ScoringFindingCode, path: string, params: FindingParams = {}): Finding {
  return { code, severity: SCORING_FINDINGS[code].severity, path, params };
}

/** The finding as a sentence. Names of groups and the like come in `params` as keys and are put into words here. */
export function describeScoringFinding(found: Pick<Finding, 'code' | 'params'>, locale: Locale): string {
  const sentence: Bilingual = SCORING_FINDINGS[found.code].text;
  return fill(sentence[locale], { ...found.params, ...levelWords(found.params, locale) });
}

export const LEVEL_WORDS = {
  output: { 'zh-CN': '产出', en: 'output' },
  benefit: { 'zh-CN': '效益', en: 'benefit' },
  satisfaction: { 'zh-CN': '满意度', en: 'satisfaction' },
  cost: { 'zh-CN': '成本', en: 'cost' },
} as const satisfies Record<string, Bilingual>;

function levelWords({ levels }: FindingParams, locale: Locale): FindingParams {
  if (typeof levels !== 'string') return {};
  const words: Readonly<Record<string, Bilingual>> = LEVEL_WORDS;
  return {
    levels: levels
      .split('+')
      .map((level) => words[level]?.[locale] ?? level)
      .join('+'),
  };
}
