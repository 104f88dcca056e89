import { addDays, asPlainDate, type Instant } from '../calendar/plain-date.ts';
import type { Locale } from '../locale.ts';
import type { Rules } from '../obligations/lay.ts';
import { reportPeriods, type ReportPeriod } from '../performance-report/period.ts';
import { seasonDate } from '../policy/season-date.ts';
import type { DocumentVersion, Instance, ProcessState } from '../process/process.ts';
import { stage, type Rehearsal } from '../process/rehearse.ts';
import { ROLE_NAMES } from '../process/roles.ts';
import type { BudgetItemInput } from '../processes/budget-item/state.ts';
import type { EvaluationInput, EvaluationState } from '../processes/evaluation/state.ts';
import { processOf } from '../processes/index.ts';
import type { PerformanceReportInput } from '../processes/performance-report/state.ts';
import type { ResultDocumentInput } from '../processes/result-document/state.ts';
import { targetsRound } from '../processes/season/dates.ts';
import { seasonInput } from '../processes/season/season-input.ts';
import type { SupervisionInput } from '../processes/supervision/state.ts';
import { sealedStandIns } from './sample-evaluation-documents.ts';
import { SAMPLE_TEXT as T } from './sample-text.ts';
import { morningOf } from './script.ts';

/** What a rehearsal may begin with where there is nothing yet, by the name of the process. */
export const REHEARSABLE = [
  'budgetItem',
  'evaluation',
  'resultDocument',
  'performanceReport',
  'supervision',
  'season',
] as const;
export type Rehearsable = (typeof REHEARSABLE)[number];

/** A blank item asks for a tenth of a million, 分. */
const BLANK_FEN = 10_000_000;
const PLACE = 'rehearsal';
const SUBJECT = { regionId: PLACE, regionPath: [PLACE], unitId: PLACE };

type Year = Rules & { readonly fiscalYear: number; readonly locale: Locale };

const INPUTS: Readonly<Record<Rehearsable, (year: Year) => { readonly openedOn: BudgetItemInput['openedOn'] }>> = {
  budgetItem: ({ fiscalYear, locale }): BudgetItemInput => ({
    subject: SUBJECT,
    code: String(fiscalYear),
    name: T.item[locale],
    itemKind: 'project',
    fundAccount: 'generalPublic',
    continuity: 'recurring',
    livelihood: false,
    fiscalYear,
    requestedFen: BLANK_FEN,
    // The season of targets.
    openedOn: asPlainDate(`${String(fiscalYear - 1)}-09-01`),
  }),
  evaluation: ({ fiscalYear, locale, policy }): EvaluationInput => ({
    subject: SUBJECT,
    code: String(fiscalYear),
    name: T.evaluation[locale],
    evaluationKind: 'keyEvaluation',
    fiscalYear,
    amountFen: BLANK_FEN,
    superiorUnitIds: [],
    openedOn: asPlainDate(`${String(fiscalYear + 1)}-03-01`),
    reportDue: seasonDate(fiscalYear, policy.seasons.evaluationReportDue),
  }),
  resultDocument: ({ fiscalYear, locale }): ResultDocumentInput => ({
    subject: SUBJECT,
    code: String(fiscalYear),
    name: T.ranking[locale],
    fiscalYear,
    documentKind: 'ranking',
    ranked: 'unit',
    openedOn: asPlainDate(`${String(fiscalYear + 1)}-09-01`),
    concludedOn: asPlainDate(`${String(fiscalYear + 1)}-08-31`),
    content: { rankingId: null, hash: '0'.repeat(64), summary: T.summary[locale], entries: [] },
    recipients: [T.government[locale], T.congress[locale]],
    draftedBy: { id: 'rehearsal:performanceOfficer', name: ROLE_NAMES.performanceOfficer[locale] },
  }),
  performanceReport: ({ fiscalYear, locale, policy }): PerformanceReportInput => {
    const period = lastPeriod(policy, fiscalYear);
    return {
      subject: SUBJECT,
      side: 'unit',
      code: String(fiscalYear),
      name: T.performanceReport[locale],
      fiscalYear,
      period,
      reporter: { id: PLACE, name: T.unit[locale] },
      openedOn: addDays(period.to, 1),
      openedBy: ROLE_NAMES.performanceOfficer[locale],
    };
  },
  supervision: ({ fiscalYear, locale }): SupervisionInput => ({
    subject: SUBJECT,
    code: String(fiscalYear),
    name: T.supervision[locale],
    fiscalYear,
    demand: T.note[locale],
    answeredBy: 'unit',
    openedOn: asPlainDate(`${String(fiscalYear)}-05-06`),
    answerBy: asPlainDate(`${String(fiscalYear)}-05-20`),
    leader: { id: 'rehearsal:supervisingLeader', name: ROLE_NAMES.supervisingLeader[locale] },
  }),
  season: ({ fiscalYear, policy, calendar }) => {
    const round = targetsRound(fiscalYear, { policy, calendar });
    return { ...seasonInput({ id: PLACE, path: [PLACE] }, round), openedOn: round.owedFrom };
  },
};

/** The whole year, as the last of the policy's periods. */
function lastPeriod(policy: Rules['policy'], year: number): ReportPeriod {
  const last = reportPeriods(policy, year).at(-1);
  const [from, to] = [asPlainDate(`${String(year)}-01-01`), asPlainDate(`${String(year)}-12-31`)];
  return last ?? { key: 'year', year, from, to };
}

/** A matter of a year that has just been opened. */
export function beginBlank(
  process: Rehearsable,
  fiscalYear: number,
  rules: Rules,
  locale: Locale,
): Rehearsal<ProcessState> {
  const input = INPUTS[process]({ fiscalYear, locale, ...rules });
  const actor = { kind: 'system', ruleId: 'rehearsal' } as const;
  return stage(processOf({ process }), rules).begin('rehearsal', input, actor, morningOf(input.openedOn));
}

/** A real matter as it stands, on a day: what has passed by then has happened. */
export function beginAt(
  instance: Instance,
  documents: ReadonlyMap<string, DocumentVersion>,
  now: Instant,
  rules: Rules,
  locale: Locale,
): Rehearsal<ProcessState> {
  const sealed = instance.process === 'evaluation' ? sealedStandIns(instance.state as EvaluationState, locale) : [];
  const known = new Map([...sealed.map((one) => [one.id, one] as const), ...documents]);
  return stage(processOf(instance), rules).until({ now, instance, record: [], documents: known }, now);
}
