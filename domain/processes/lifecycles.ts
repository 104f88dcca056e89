import type { Lifecycle } from '../process/lifecycle.ts';
import { LIFECYCLE as ITEM } from './budget-item/lifecycle.ts';
import { LIFECYCLE as EVALUATION } from './evaluation/lifecycle.ts';
import { LIFECYCLE as REPORT } from './performance-report/lifecycle.ts';
import { LIFECYCLE as RESULT_DOCUMENT } from './result-document/lifecycle.ts';
import { LIFECYCLE as SEASON } from './season/lifecycle.ts';
import { LIFECYCLE as SUPERVISION } from './supervision/lifecycle.ts';

/** The tables of the processes whose pages show chains of signatures: a page that offers them needs no more. */
export const LIFECYCLES: readonly Lifecycle[] = [ITEM, EVALUATION, RESULT_DOCUMENT, REPORT, SUPERVISION, SEASON];
