import type { Locale } from '../../domain/locale.ts';
import {
  EXCLUSION_NAMES,
  RESULT_NAMES,
  sampleLines,
  STANDING_NAMES,
  stratumName,
} from '../../domain/self-check/self-check-text.ts';
import type { SampleLine, SampleRow } from '../../db/queries/self-checks.ts';
import type { SampleLines, SampleView } from './self-checks.schemas.ts';

/** A sample with its rules in sentences. */
export function sampleView(row: SampleRow, locale: Locale): SampleView {
  return { ...row, ruleLines: sampleLines(row.rules, locale) };
}

/** A line of a sample in the reader's words. */
export function lineView(line: SampleLine, locale: Locale): SampleLines['rows'][number] {
  const { stratum, unitName, standing, exclusion, result } = line;
  return {
    ...line,
    stratumName: stratumName(stratum, unitName, locale),
    standingName: STANDING_NAMES[standing][locale],
    exclusionName: exclusion && EXCLUSION_NAMES[exclusion][locale],
    resultName: result && RESULT_NAMES[result][locale],
  };
}
