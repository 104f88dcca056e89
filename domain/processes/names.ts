import type { Bilingual } from '../locale.ts';
import { COMMAND_NAMES as ITEM_ACTS, PHASE_NAMES as ITEM_PHASES } from './budget-item/names.ts';
import { COMMAND_NAMES as EVALUATION_ACTS, PHASE_NAMES as EVALUATION_PHASES } from './evaluation/names.ts';
import { COMMAND_NAMES as REPORT_ACTS, PHASE_NAMES as REPORT_PHASES } from './performance-report/names.ts';
import { COMMAND_NAMES as DOCUMENT_ACTS, PHASE_NAMES as DOCUMENT_PHASES } from './result-document/names.ts';
import { COMMAND_NAMES as SEASON_ACTS, PHASE_NAMES as SEASON_PHASES } from './season/names.ts';
import { COMMAND_NAMES as SUPERVISION_ACTS, PHASE_NAMES as SUPERVISION_PHASES } from './supervision/names.ts';

type Names = Readonly<Record<string, Bilingual>>;

/** What the acts of every process are called; an act that two processes share is called the same in both. */
export const ACT_NAMES: Names = {
  ...SEASON_ACTS,
  ...SUPERVISION_ACTS,
  ...REPORT_ACTS,
  ...DOCUMENT_ACTS,
  ...EVALUATION_ACTS,
  ...ITEM_ACTS,
};

/** What the phases of every process are called; where two processes share a phase, it means the same. */
export const PHASE_NAMES: Names = {
  ...SEASON_PHASES,
  ...SUPERVISION_PHASES,
  ...REPORT_PHASES,
  ...DOCUMENT_PHASES,
  ...EVALUATION_PHASES,
  ...ITEM_PHASES,
};
