import { formatTime } from '../../domain/calendar/date-text.ts';
import { dateOf, type Instant } from '../../domain/calendar/plain-date.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { GRADE_NAMES } from '../../domain/processes/budget-item/item-names.ts';
import type { CountedMatterView } from '../assessments/counted.schemas.ts';
import type { AuditPage } from '../audit/audit.schemas.ts';
import type { EvaluationPage } from '../evaluations/evaluations.schemas.ts';
import type { TargetItemPage } from '../target-season/target-season.schemas.ts';
import { COLUMN_NAMES as N, COUNTED_COLUMNS as C, EXPORT_TEXT } from './export-text.ts';
import type { Column } from './sheet.ts';

const AUDIT_NAMES = {
  no: { 'zh-CN': '第几条', en: 'Record' },
  on: { 'zh-CN': '业务日期', en: 'Dated' },
  recordedOn: { 'zh-CN': '记录日期', en: 'Recorded on' },
  recordedAt: { 'zh-CN': '记录时间', en: 'Recorded at' },
  by: { 'zh-CN': '办理人', en: 'By' },
  inPlace: { 'zh-CN': '代谁', en: 'In place of' },
  act: { 'zh-CN': '动作', en: 'Act' },
  what: { 'zh-CN': '事项', en: 'What' },
  back: { 'zh-CN': '补记天数', en: 'Days dated back' },
  hash: { 'zh-CN': '散列', en: 'Hash' },
} as const satisfies Record<string, Bilingual>;

function text<Row>(name: Bilingual, width: number, of: Column<Row>['of']): Column<Row> {
  return { name, kind: 'text', width, of };
}

function figure<Row>(name: Bilingual, kind: Column<Row>['kind'], of: Column<Row>['of']): Column<Row> {
  return { name, kind, width: 14, of };
}

/** Items under evaluation (page.md §4.7). */
export const EVALUATION_COLUMNS: readonly Column<EvaluationPage['rows'][number]>[] = [
  text(N.code, 18, ({ code }) => code),
  text(N.name, 40, ({ name }) => name),
  text(N.unit, 26, ({ unitName }) => unitName),
  text(N.year, 8, ({ fiscalYear }) => String(fiscalYear)),
  text(N.phase, 16, ({ phaseName }) => phaseName),
  figure(N.budget, 'wan', ({ budgetFen }) => budgetFen),
  figure(N.executed, 'wan', ({ budgetFen, executedFen }) => (budgetFen === null ? null : executedFen)),
  figure(N.selfScore, 'number', ({ selfScore }) => selfScore),
  figure(N.score, 'number', ({ finalScore }) => finalScore),
  text(N.grade, 8, ({ grade }, locale) => grade && GRADE_NAMES[grade][locale]),
  figure(N.due, 'date', ({ due }) => due),
  text(N.dueWhat, 26, ({ obligationName }) => obligationName),
];

/** Items of a target season (page.md §4.4). */
export const SEASON_COLUMNS: readonly Column<TargetItemPage['rows'][number]>[] = [
  text(N.code, 18, ({ code }) => code),
  text(N.name, 40, ({ name }) => name),
  text(N.unit, 26, ({ unitName }) => unitName),
  text(N.year, 8, ({ fiscalYear }) => String(fiscalYear)),
  text(N.phase, 16, ({ phaseName }) => phaseName),
  figure(N.requested, 'wan', ({ requestedFen }) => requestedFen),
  figure(N.approved, 'wan', ({ approvedFen }) => approvedFen),
  figure(N.due, 'date', ({ due }) => due),
  text(N.dueWhat, 26, ({ obligationName }) => obligationName),
];

/** The record across items (page.md §4.22), each line with its link. */
export const AUDIT_COLUMNS: readonly Column<AuditPage['rows'][number]>[] = [
  text(N.code, 18, ({ code }) => code),
  text(N.name, 36, ({ title }) => title),
  text(N.unit, 26, ({ unitName }) => unitName),
  figure(AUDIT_NAMES.no, 'number', ({ seq }) => seq),
  figure(AUDIT_NAMES.on, 'date', ({ on }) => on),
  figure(AUDIT_NAMES.recordedOn, 'date', ({ recordedAt }) => dateOf(recordedAt as Instant)),
  text(AUDIT_NAMES.recordedAt, 12, ({ recordedAt }) => formatTime(recordedAt as Instant)),
  text(AUDIT_NAMES.by, 24, ({ by }) => by),
  text(AUDIT_NAMES.inPlace, 20, ({ onBehalfOf }) => onBehalfOf),
  text(AUDIT_NAMES.act, 20, ({ commandName }) => commandName),
  text(AUDIT_NAMES.what, 50, ({ sentence }) => sentence),
  figure(AUDIT_NAMES.back, 'number', ({ datedBackDays }) => datedBackDays),
  text(AUDIT_NAMES.hash, 72, ({ hash }) => hash),
];

/** The matters that a figure of an assessment counts, each with what is on record (S2). */
export const COUNTED_MATTER_COLUMNS: readonly Column<CountedMatterView>[] = [
  text(N.code, 18, ({ code }) => code),
  text(N.name, 40, ({ name }) => name),
  text(N.unit, 26, ({ unitName }) => unitName),
  text(C.place, 14, ({ regionName }) => regionName),
  text(C.standing, 14, ({ done }, locale) => (done ? EXPORT_TEXT.yes : C.no)[locale]),
  text(C.why, 60, ({ why }) => why),
];
