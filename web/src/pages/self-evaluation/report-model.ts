import { targetWords } from '../../../../domain/scoring/indicator-text.ts';
import { actualWords } from '../../../../domain/scoring/indicator-text.ts';
import type { TargetTable } from '../../../../domain/scoring/indicator.ts';
import type { TableScore } from '../../../../domain/scoring/score.ts';
import type { SelfEvaluation } from '../../../../domain/scoring/self-evaluation.ts';
import { wanText } from '../../blocks/wan.ts';
import { GRADE_NAMES } from '../../text/item-text.ts';
import { OPTION_NAMES } from '../../text/field-text.ts';
import type { Say } from '../../text/say.ts';
import { SELF_REPORT_TEXT as T } from '../../text/self-report-text.ts';
import { clause } from './report-clause.ts';

/** A paragraph that the unit has written or changed. `basis` is what the figures said when it was changed. */
export interface KeptParagraph {
  /** A section of the generated report, or `own-…`. */
  readonly id: string;
  readonly text: string;
  readonly basis?: string;
}

/** A generated paragraph: its figures are bound to the table. */
export interface Section {
  readonly id: string;
  readonly text: string;
}

/** A paragraph as it stands in the report. */
export interface Paragraph {
  readonly id: string;
  readonly text: string;
  /** bound: follows the figures; changed: the unit's wording of a section; stale: the figures have moved since; own: the unit's. */
  readonly state: 'bound' | 'changed' | 'stale' | 'own';
}

interface Evaluated {
  readonly table: TargetTable;
  readonly evaluation: SelfEvaluation;
  readonly score: TableScore;
}

/** The report in sections, each from the table's own figures: money, score, group by group, what was missed, what follows. */
export function reportSections({ table, evaluation, score }: Evaluated, say: Say): readonly Section[] {
  const levels = [
    ...new Set(table.indicators.filter(({ partOf }) => partOf === undefined).map(({ level1 }) => level1)),
  ];
  return [
    { id: 'money', text: moneySentence(evaluation, score, say) },
    { id: 'score', text: scoreSentence(score, say) },
    ...levels.map((level1) => ({ id: level1, text: groupSentence(level1, { table, evaluation, score }, say) })),
    { id: 'missed', text: missedSentence({ table, evaluation, score }, say) },
    { id: 'problems', text: problemSentence(evaluation, say) },
  ];
}

function moneySentence({ execution }: SelfEvaluation, { execution: scored }: TableScore, say: Say): string {
  const { initialFen, adjustedFen, executedFen } = execution;
  const reason = clause(execution.reason ?? '');
  const { rate, score, weight } = scored;
  const money = say(T.money, {
    initial: wanText(initialFen),
    adjusted: wanText(adjustedFen),
    executed: wanText(executedFen),
    rated: rate === null || score === null ? say(T.unrated) : say(T.rated, { rate, score, weight }),
  });
  return reason === '' ? money : `${money}${say(T.moneyReason, { reason })}`;
}

function scoreSentence({ total, grade, undecided }: TableScore, say: Say): string {
  if (total === null || grade === null) return say(T.scoreOpen, { count: undecided.length });
  return say(T.score, { total, grade: say(GRADE_NAMES[grade]) });
}

function groupSentence(level1: string, { table, evaluation, score }: Evaluated, say: Say): string {
  const rows = table.indicators.filter((row) => row.level1 === level1 && row.partOf === undefined);
  const scored = rows.flatMap(({ key }) => score.indicators.find((one) => one.key === key) ?? []);
  const sum = (of: (row: (typeof scored)[number]) => string | null): string =>
    (scored.reduce((all, row) => all + Math.round(Number(of(row) ?? 0) * 100), 0) / 100).toFixed(2);
  const lines = rows.map(({ key, name, target }) => {
    const actual = evaluation.actuals.find((one) => one.key === key)?.actual ?? '';
    const points = scored.find((one) => one.key === key)?.score ?? null;
    return say(T.line, {
      name: given(name, say),
      target: given(say(targetWords(target)), say),
      actual: given(say(actualWords(actual)), say),
      points: points === null ? say(T.noPoints) : say(T.points, { score: points }),
    });
  });
  const level = OPTION_NAMES['level1']?.[level1];
  return say(T.group, {
    level: level ? say(level) : level1,
    count: rows.length,
    reached: scored.filter(({ reached }) => reached === true).length,
    points: sum((row) => row.score),
    weight: sum((row) => row.weight),
    lines: lines.join(say(T.separator)),
  });
}

function missedSentence({ table, evaluation, score }: Evaluated, say: Say): string {
  const missed = score.indicators.filter(({ reached }) => reached === false);
  if (missed.length === 0) {
    const open = score.indicators.filter(({ reached, notApplicable }) => reached === null && !notApplicable).length;
    return open > 0 ? say(T.missedOpen, { count: open }) : say(T.noneMissed);
  }
  const lines = missed.map(({ key }) => {
    const reason = clause(evaluation.actuals.find((one) => one.key === key)?.reason ?? '');
    const name = given(table.indicators.find((one) => one.key === key)?.name ?? key, say);
    return reason === '' ? say(T.missedBare, { name }) : say(T.missedLine, { name, reason });
  });
  return say(T.missed, { count: missed.length, lines: lines.join(say(T.separator)) });
}

function problemSentence({ problems }: SelfEvaluation, say: Say): string {
  if (problems.length === 0) return say(T.noProblems);
  const lines = problems.flatMap(({ title, cause, measure }, index) => [
    say(T.problem, { no: index + 1, title: given(title, say) }),
    ...(clause(cause) === '' ? [] : [say(T.cause, { cause: clause(cause) })]),
    ...(clause(measure) === '' ? [] : [say(T.measure, { measure: clause(measure) })]),
  ]);
  return say(T.problems, { lines: lines.join(say(T.separator)) });
}

/** What somebody wrote within a sentence, or that he has not. */
function given(written: string, say: Say): string {
  return clause(written) || say(T.nothing);
}

/** The report as it stands: sections follow the figures unless the unit has worded them itself; its own paragraphs come last. */
export function paragraphs(sections: readonly Section[], kept: readonly KeptParagraph[]): readonly Paragraph[] {
  const own = kept.filter(({ id }) => !sections.some((section) => section.id === id));
  return [
    ...sections.map(({ id, text }): Paragraph => {
      const changed = kept.find((one) => one.id === id);
      if (!changed) return { id, text, state: 'bound' };
      return { id, text: changed.text, state: changed.basis === text ? 'changed' : 'stale' };
    }),
    ...own.map(({ id, text }): Paragraph => ({ id, text, state: 'own' })),
  ];
}

/** The text that is handed in. */
export function reportText(sections: readonly Section[], kept: readonly KeptParagraph[]): string {
  return paragraphs(sections, kept)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('\n');
}

/** One paragraph written: a section that says again what its figures say is bound to them again. */
export function written(
  kept: readonly KeptParagraph[],
  sections: readonly Section[],
  id: string,
  text: string,
): readonly KeptParagraph[] {
  const section = sections.find((one) => one.id === id);
  const rest = kept.filter((one) => one.id !== id);
  if (section?.text === text) return rest;
  const next: KeptParagraph = section ? { id, text, basis: section.text } : { id, text };
  const at = kept.findIndex((one) => one.id === id);
  return at < 0 ? [...kept, next] : kept.with(at, next);
}

/** What making the report anew would overwrite: only the unit's wording of sections, never its own paragraphs. */
export function overwritten(sections: readonly Section[], kept: readonly KeptParagraph[]): readonly KeptParagraph[] {
  return kept.filter(({ id }) => sections.some((section) => section.id === id));
}

/** The report made anew: sections follow their figures, own paragraphs stay. */
export function regenerated(sections: readonly Section[], kept: readonly KeptParagraph[]): readonly KeptParagraph[] {
  return kept.filter(({ id }) => !sections.some((section) => section.id === id));
}

/** A name for a paragraph of one's own that no other has. */
export function ownId(kept: readonly KeptParagraph[]): string {
  const numbers = kept.map(({ id }) => Number(/^own-(\d+)$/.exec(id)?.[1] ?? 0));
  return `own-${String(Math.max(0, ...numbers) + 1)}`;
}
