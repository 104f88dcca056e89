import type { ObligationKind } from './obligation-kinds.ts';
import { EVALUATION_RULES, rule } from './evaluation-rules.ts';
import { DEFAULT_KEY_PLAN, DEFAULT_SELF_CHECK, PLAN_RULES } from './plan-rules.ts';
import { PERFORMANCE_REPORT_RULES, REPORT_PERIODS } from './performance-report-rules.ts';
import { RESULT_DOCUMENT_RULES } from './result-document-rules.ts';
import { DEFAULT_ROUNDS, SEASON_RULES } from './season-rules.ts';
import { SUPERVISION_RULES } from './supervision-rules.ts';
import type { ObligationRule, Policy, Term } from './policy.ts';

const months = (count: number): Term => ({ unit: 'month', count });
const days = (count: number): Term => ({ unit: 'calendarDay', count });
const workingDays = (count: number): Term => ({ unit: 'workingDay', count });
const setDate: Term = { unit: 'setDate' };

/** Periods marked statutory are the policy's own words; every other number is a default that a region may set. */
const obligations: Record<ObligationKind, ObligationRule> = {
  submitTargets: rule('G1', setDate),
  reviewTargets: rule('G2', workingDays(10)),
  resubmitTargets: rule('G2', workingDays(5), { extendable: true }),
  approveBudget: rule('G5', days(20)),
  reviewAmendment: rule('G4', workingDays(10)),
  resubmitAmendment: rule('G4', workingDays(5), { extendable: true }),
  monitoringReport: rule('M1', workingDays(10), { extendable: true }),
  concludeSpotCheck: rule('M2', workingDays(15), { extendable: true }),
  correctDeviation: rule('M3', workingDays(15), { extendable: true }),
  verifyCorrection: rule('M3', workingDays(10)),
  recoverFunds: rule('M4', workingDays(20), { extendable: true }),
  selfEvaluation: rule('E1', setDate, { extendable: true }),
  reviewSelfEvaluation: rule('E4', workingDays(20)),
  redoSelfEvaluation: rule('E4', workingDays(5), { extendable: true }),
  evaluationReport: rule('E5', setDate, { extendable: true }),
  concludeEvaluation: rule('E4', workingDays(10)),
  ...EVALUATION_RULES,
  ...RESULT_DOCUMENT_RULES,
  ...SUPERVISION_RULES,
  ...SEASON_RULES,
  ...PLAN_RULES,
  ...PERFORMANCE_REPORT_RULES,
  giveFeedback: rule('R1', months(1), { statutory: true }),
  signReceipt: rule('R1', workingDays(3)),
  reportRectification: rule('R2', months(2), { statutory: true, extendable: true }),
  verifyRectification: rule('R2', workingDays(10)),
  redoRectification: rule('R2', workingDays(10), { extendable: true }),
  decideConsequence: rule('R3', setDate),
  decideDisclosure: rule('R7', workingDays(20)),
};

/** Chenzhou 2014-5 with a stated default for whatever it leaves open. */
export const defaultPolicy: Policy = {
  id: 'chenzhou-2014-5',
  version: 1,
  title: { 'zh-CN': '郴政发〔2014〕5号', en: 'Chenzhou 2014-5' },
  cutoff: 'endOfDay',
  obligations,
  reminderOffsets: [14, 7, 3, 1, 0],
  ladder: [
    { workingDays: 1, audience: ['unitLeader', 'financeOfficer'], effect: 'none' },
    { workingDays: 5, audience: ['financeDirector'], effect: 'none' },
    { workingDays: 10, audience: ['supervisingLeader'], effect: 'supervisionBoard' },
    { workingDays: 30, audience: ['supervisingLeader', 'financeDirector'], effect: 'criticismList' },
  ],
  nearWorkingDays: 3,
  extension: { maxTimes: 1, maxWorkingDays: 20, grantedBy: ['financeDirector'] },
  suspensionStopsStatutory: false,
  deemedReceipt: { enabled: false },
  wakeWindowSeconds: 300,
  morningHour: 8,
  seasons: {
    targetsDue: { yearOffset: -1, monthDay: '10-31' },
    selfEvaluationDue: { yearOffset: 1, monthDay: '03-31' },
    consequenceDue: { yearOffset: 1, monthDay: '11-30' },
    evaluationReportDue: { yearOffset: 1, monthDay: '08-31' },
  },
  rounds: DEFAULT_ROUNDS,
  // Thresholds after a provincial example (1–6月 40 %, 1–8月 60 %), not Chenzhou's own: a region sets its own.
  monitoringPeriods: [
    { key: 'q1', endsOn: '03-31', minExecutionPercent: null },
    { key: 'q2', endsOn: '06-30', minExecutionPercent: 40 },
    { key: 'q3', endsOn: '09-30', minExecutionPercent: 60 },
  ],
  performanceReports: REPORT_PERIODS,
  // After the same example (川财绩〔2025〕10号: a difference above 10 %), not Chenzhou's own.
  permittedDifferencePercent: 10,
  scoringTemplateId: 'ministry2020',
  consequences: [
    { ruleId: 'R3-excellent', grade: 'excellent', action: 'prioritise', reducePercent: null },
    { ruleId: 'R3-good', grade: 'good', action: 'keep', reducePercent: null },
    { ruleId: 'R3-fair', grade: 'fair', action: 'reduce', reducePercent: null },
    { ruleId: 'R3-poor', grade: 'poor', action: 'cancel', reducePercent: null },
  ],
  deferralMaxMonths: 12,
  keyPlan: DEFAULT_KEY_PLAN,
  selfCheck: DEFAULT_SELF_CHECK,
  // Who signs what is each region's own order; without one, the act itself is the signature.
  signOff: {},
};
