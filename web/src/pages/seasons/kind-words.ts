import type { Bilingual } from '../../../../domain/locale.ts';
import type { SeasonKind } from '../../../../domain/processes/season/state.ts';
import { ROUNDS_TEXT as T } from '../../text/rounds-text.ts';

/** What a kind of round calls what it asks for and whom it asks. */
interface KindWords {
  readonly item: Bilingual;
  readonly unit: Bilingual;
  readonly dueOf: Bilingual;
  readonly byUnit: Bilingual;
  readonly noneYet: Bilingual;
  readonly reach: Bilingual;
  readonly forAll: Bilingual;
  readonly reporting: Bilingual;
  readonly openWhat: Bilingual;
}

const ITEMS: KindWords = {
  item: T.item,
  unit: T.unit,
  dueOf: T.unitsDue,
  byUnit: T.byUnit,
  noneYet: T.missingNoneYet,
  reach: T.forUnits,
  forAll: T.forAll,
  reporting: T.reporting,
  openWhat: T.openWhat,
};
const REPORTS: KindWords = {
  ...ITEMS,
  item: T.report,
  noneYet: T.noReportYet,
  reach: T.forReporters,
  reporting: T.reportingReports,
  openWhat: T.openWhatReports,
};
const WORDS: Readonly<Record<SeasonKind, KindWords>> = {
  targets: ITEMS,
  monitoring: ITEMS,
  selfEvaluation: ITEMS,
  unitReports: REPORTS,
  bureauReports: {
    ...REPORTS,
    unit: T.bureau,
    dueOf: T.bureausDue,
    byUnit: T.byBureau,
    reach: T.forBureaus,
    forAll: T.forAllBureaus,
  },
};

export function wordsOf(kind: SeasonKind): KindWords {
  return WORDS[kind];
}
