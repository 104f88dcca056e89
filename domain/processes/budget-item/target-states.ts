import type { Bilingual } from '../../locale.ts';
import type { Phase } from './lifecycle.ts';

/** What a season of targets counts, each by the phases of the main track that it holds (G1–G5). */
export const TARGET_STATES = {
  notSubmitted: ['drafting', 'ordered'],
  pending: ['submitted'],
  returned: ['returned'],
  qualified: ['qualified'],
  approved: [
    'executing',
    'suspended',
    'stopped',
    'evaluating',
    'reviewing',
    'redoing',
    'accepted',
    'reevaluating',
    'reevaluated',
    'followUp',
    'closed',
  ],
  refused: ['refused'],
} as const satisfies Record<string, readonly Phase<'main'>[]>;
export type TargetState = keyof typeof TARGET_STATES;
export const TARGET_STATE_KEYS = Object.keys(TARGET_STATES) as [TargetState, ...TargetState[]];

export const TARGET_STATE_NAMES = {
  notSubmitted: { 'zh-CN': '未报', en: 'not submitted' },
  pending: { 'zh-CN': '待审', en: 'under review' },
  returned: { 'zh-CN': '退回', en: 'returned' },
  qualified: { 'zh-CN': '合格', en: 'qualified' },
  approved: { 'zh-CN': '批复', en: 'approved' },
  refused: { 'zh-CN': '不予受理', en: 'refused' },
} as const satisfies Record<TargetState, Bilingual>;

/** The state that a phase counts for. */
export function targetStateOf(phase: string): TargetState | undefined {
  return TARGET_STATE_KEYS.find((state) => (TARGET_STATES[state] as readonly string[]).includes(phase));
}
