import { CONSEQUENCE_NAMES } from '../../domain/follow-up/consequence-text.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { RESULT_PROCESS_NAMES } from '../../domain/follow-up/result-processes.ts';
import { FUND_NAMES, GRADE_NAMES, KIND_NAMES } from '../../domain/processes/budget-item/item-names.ts';
import type { ItemRowView } from '../items/list.schemas.ts';
import type { LedgerDocumentView, LedgerProblemView } from '../ledger/ledger.schemas.ts';
import type { MonitoredPage } from '../monitoring/monitoring.schemas.ts';
import type { ConsequencePage } from '../results/results.schemas.ts';
import { COLUMN_NAMES as N, FINANCE_SAYS, LIGHT_NAMES, STATE_NAMES, UNIT_SAYS } from './export-text.ts';
import type { Column } from './sheet.ts';

function text<Row>(name: Bilingual, width: number, of: Column<Row>['of']): Column<Row> {
  return { name, kind: 'text', width, of };
}

function figure<Row>(name: Bilingual, kind: Column<Row>['kind'], of: Column<Row>['of']): Column<Row> {
  return { name, kind, width: kind === 'date' ? 12 : 14, of };
}

function percentOf(part: number, whole: number | null): number | null {
  return whole === null || whole === 0 ? null : (part * 100) / whole;
}

/** The list of items (page.md §4.2). */
export const ITEM_COLUMNS: readonly Column<ItemRowView>[] = [
  text(N.code, 18, ({ code }) => code),
  text(N.name, 40, ({ name }) => name),
  text(N.unit, 26, ({ unitName }) => unitName),
  text(N.year, 8, ({ fiscalYear }) => String(fiscalYear)),
  text(N.kind, 12, ({ itemKind }, locale) => KIND_NAMES[itemKind][locale]),
  text(N.fund, 16, ({ fundAccount }, locale) => FUND_NAMES[fundAccount][locale]),
  text(N.phase, 16, ({ phaseName }) => phaseName),
  figure(N.requested, 'wan', ({ requestedFen }) => requestedFen),
  figure(N.approved, 'wan', ({ approvedFen }) => approvedFen),
  figure(N.executed, 'wan', ({ approvedFen, executedFen }) => (approvedFen === null ? null : executedFen)),
  figure(N.rate, 'percent', ({ executedFen, approvedFen }) => percentOf(executedFen, approvedFen)),
  figure(N.selfScore, 'number', ({ selfScore }) => selfScore),
  figure(N.score, 'number', ({ finalScore }) => finalScore),
  text(N.grade, 8, ({ grade }, locale) => grade && GRADE_NAMES[grade][locale]),
  figure(N.problemsOpen, 'number', ({ problemsOpen }) => problemsOpen),
  figure(N.problemsAll, 'number', ({ problemsAll }) => problemsAll),
  figure(N.due, 'date', ({ nextDue }) => nextDue),
  text(N.dueWhat, 26, ({ nextDueName }) => nextDueName),
  text(N.light, 10, ({ light }, locale) => LIGHT_NAMES[light][locale]),
];

/** A problem with the document that it came with. */
export interface ExportedProblem extends LedgerProblemView {
  readonly paper: LedgerDocumentView | undefined;
}

/** The ledger (page.md §4.11): what the unit says and what finance verified in two columns. */
export const PROBLEM_COLUMNS: readonly Column<ExportedProblem>[] = [
  text(N.document, 22, ({ paper }) => paper?.documentNumber),
  text(N.unit, 26, ({ paper }) => paper?.unitName),
  text(N.process, 12, ({ paper }, locale) => paper && RESULT_PROCESS_NAMES[paper.process][locale]),
  text(N.name, 34, ({ paper }) => paper?.itemName),
  figure(N.no, 'number', ({ no }) => no),
  text(N.problem, 40, ({ title }) => title),
  text(N.category, 14, ({ categoryName }) => categoryName),
  figure(N.amount, 'wan', ({ amountFen }) => amountFen),
  text(N.recommendation, 36, ({ recommendation }) => recommendation),
  text(N.measure, 36, ({ measure }) => measure),
  text(N.person, 12, ({ person }) => person),
  text(N.unitSays, 12, ({ unitState }, locale) => UNIT_SAYS[unitState][locale]),
  text(N.financeSays, 12, ({ financeState }, locale) => FINANCE_SAYS[financeState][locale]),
  figure(N.evidence, 'number', ({ evidence }) => evidence.count),
  figure(N.due, 'date', ({ paper }) => paper?.clock?.due),
  text(N.light, 10, ({ light }, locale) => LIGHT_NAMES[light][locale]),
];

/** The items of one monitoring period. */
export const MONITORED_COLUMNS: readonly Column<MonitoredPage['rows'][number]>[] = [
  text(N.code, 18, ({ code }) => code),
  text(N.name, 40, ({ name }) => name),
  text(N.unit, 26, ({ unitName }) => unitName),
  text(N.phase, 16, ({ phaseName }) => phaseName),
  text(N.state, 10, ({ state }, locale) => STATE_NAMES[state][locale]),
  figure(N.reportedOn, 'date', ({ reportedOn }) => reportedOn),
  text(N.light, 8, ({ light }, locale) => light && LIGHT_NAMES[light][locale]),
  figure(N.budget, 'wan', ({ budgetFen }) => budgetFen),
  figure(N.executed, 'wan', ({ executedFen }) => executedFen),
  figure(N.rate, 'percent', ({ rate }) => rate),
  figure(N.achievement, 'percent', ({ achievement }) => achievement),
  figure(N.deviation, 'number', ({ deviation }) => deviation),
  figure(N.due, 'date', ({ due }) => due),
];

/** Next year's money (page.md §4.16). */
export const CONSEQUENCE_COLUMNS: readonly Column<ConsequencePage['rows'][number]>[] = [
  text(N.code, 18, ({ code }) => code),
  text(N.name, 40, ({ name }) => name),
  text(N.unit, 26, ({ unitName }) => unitName),
  text(N.year, 8, ({ fiscalYear }) => String(fiscalYear)),
  figure(N.budget, 'wan', ({ budgetFen }) => budgetFen),
  figure(N.score, 'number', ({ score }) => score),
  text(N.grade, 8, ({ grade }, locale) => GRADE_NAMES[grade][locale]),
  figure(N.problemsOpen, 'number', ({ problemsOpen }) => problemsOpen),
  figure(N.repeated, 'number', ({ repeated }) => repeated),
  text(N.rule, 12, ({ ruleAction }, locale) => ruleAction && CONSEQUENCE_NAMES[ruleAction][locale]),
  figure(N.suggested, 'wan', ({ suggestedFen }) => suggestedFen),
  text(N.decision, 12, ({ action }, locale) => action && CONSEQUENCE_NAMES[action][locale]),
  figure(N.decided, 'wan', ({ decidedFen }) => decidedFen),
  text(N.reason, 36, ({ reason }) => reason),
  figure(N.decidedOn, 'date', ({ decidedOn }) => decidedOn),
];
