/** Every workflow the worker runs; the names are the workflow types. */
export { carryMails, retryEffects } from './asked.ts';
export { budgetItem } from './budget-item.ts';
export { evaluation } from './evaluation.ts';
export { performanceReport } from './performance-report.ts';
export { resultDocument } from './result-document.ts';
export { season } from './season.ts';
export { supervision } from './supervision.ts';
export { calendarChange } from './calendar-change.ts';
export { policyChange } from './policy-change.ts';
export { morningRound } from './morning-round.ts';
export { reconciliation } from './reconciliation.ts';
