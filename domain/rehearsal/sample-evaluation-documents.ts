import type { Locale } from '../locale.ts';
import type { DocumentVersion } from '../process/process.ts';
import type { EvaluationState } from '../processes/evaluation/state.ts';
import { DIMENSIONS } from '../processes/evaluation/content.ts';
import { version, type SampleContext } from './sample-kit.ts';
import { SAMPLE_TEXT as T } from './sample-text.ts';

type Context = SampleContext<EvaluationState>;

/** Places on a sample panel, and how many stand for it. */
export const SAMPLE_SEATS = 3;
const POOL = 5;
/** How experts may lie apart, percent of a weight. */
const SPREAD_PERCENT = 20;
/** A plan's indicators make a hundred. */
const WEIGHTS = [20, 20, 20, 40];

/** Five experts whom nothing bars; each draw has others, so that drawing again gives new people. */
export function samplePool({ no, locale }: Context): object {
  const candidates = Array.from({ length: POOL }, (_, index) => {
    const id = `rehearsal-${String(no)}-${String(index + 1)}`;
    return { id, personId: id, name: `${T.expert[locale]} ${String(index + 1)}` };
  });
  return { criteria: T.field[locale], candidates };
}

/** One indicator for each of the four that an evaluation judges (E1). */
export function samplePlan(locale: Locale): object {
  const names = [T.planned[locale], T.thrift[locale], T.passed[locale], T.employed[locale]];
  const indicators = DIMENSIONS.map((dimension, index) => ({
    key: dimension,
    dimension,
    name: names[index],
    weight: WEIGHTS[index],
    standard: T.standard[locale],
  }));
  const text = T.matters[locale];
  return { purpose: text, scope: text, method: T.method[locale], indicators, spreadPercent: SPREAD_PERCENT };
}

/** Everything that is still asked for, each with a file. */
export function sampleMaterials({ state, locale }: Context): object {
  const asked = (state.materials?.items ?? []).filter(({ status }) => status !== 'given');
  return { items: asked.map(({ no }) => ({ no, evidence: [{ name: T.evidence[locale] }], note: '' })) };
}

/** Full marks, save a half less where an effect fell short. */
export function sampleSheet({ indicators }: Pick<EvaluationState, 'indicators'>, locale: Locale): object {
  const last = indicators.length - 1;
  const marks = indicators.map(({ key, weight }, index) =>
    index === last ? { key, points: weight - 0.5, reason: T.missed[locale] } : { key, points: weight, reason: '' },
  );
  return { marks, opinion: T.summary[locale] };
}

/** One finding, one problem, and a word on whatever the experts saw differently. */
export function sampleReport({ state, locale }: Context): object {
  const flagged = (state.scores?.indicators ?? []).filter((one) => one.flagged);
  return {
    summary: T.summary[locale],
    findings: [{ dimension: 'effectiveness', text: T.performance[locale] }],
    problems: [{ title: T.problem[locale], evidence: '', recommendation: T.recommendation[locale] }],
    explanations: flagged.map(({ key }) => ({ key, text: T.missed[locale] })),
  };
}

/** Numbers of stand-ins lie far above those of the steps. */
const STAND_INS_FROM = 900_000;

/**
 * Sheets that are handed in are sealed until all are in, for a rehearsal too: in their place stand sample sheets, so
 * that the last one can open them.
 */
export function sealedStandIns(state: EvaluationState, locale: Locale): readonly DocumentVersion[] {
  if (state.scores !== undefined) return [];
  return state.sheets.map(({ versionId }, index) => ({
    ...version({ no: STAND_INS_FROM + index }, 'scoreSheet', sampleSheet(state, locale)),
    id: versionId,
  }));
}
