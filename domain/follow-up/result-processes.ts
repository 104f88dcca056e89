import type { Bilingual } from '../locale.ts';

/** The processes that end in a result which is fed back, rectified and made public; named as `Process.name`. */
export const RESULT_PROCESSES = ['budgetItem', 'evaluation'] as const;
export type ResultProcess = (typeof RESULT_PROCESSES)[number];

/** What was evaluated, as lists over both tell them apart. */
export const RESULT_PROCESS_NAMES = {
  budgetItem: { 'zh-CN': '预算项目', en: 'Budget item' },
  evaluation: { 'zh-CN': '财政评价', en: 'Evaluation by finance' },
} as const satisfies Record<ResultProcess, Bilingual>;
