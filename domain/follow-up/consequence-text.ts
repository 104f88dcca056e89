import type { Bilingual } from '../locale.ts';
import type { Consequence } from '../policy/policy.ts';

/** What was decided on next year's money, in a column or a chip; a form says it in full. */
export const CONSEQUENCE_NAMES = {
  prioritise: { 'zh-CN': '优先', en: 'prioritise' },
  keep: { 'zh-CN': '保持', en: 'keep' },
  reduce: { 'zh-CN': '减少', en: 'reduce' },
  cancel: { 'zh-CN': '取消', en: 'cancel' },
} as const satisfies Record<Consequence, Bilingual>;

/** What an amount has to be beside `{amount}`, the 万元 that the subject had, by action (R3). */
export const AMOUNT_FAULTS = {
  cancelledAmount: {
    'zh-CN': '取消的，下年金额为 0 或不填。',
    en: 'Cancelled means nothing next year: 0, or no amount.',
  },
  reducedAmount: {
    'zh-CN': '减少的，下年金额须大于 0 且低于原金额 {amount} 万元。',
    en: 'Reduced means more than 0 and less than the {amount} 万元 it had.',
  },
  reducedToNothing: {
    'zh-CN': '减少的，下年金额须大于 0；不再安排的，选“取消”。',
    en: 'Reduced means more than 0; what gets nothing is cancelled.',
  },
  keptAmount: {
    'zh-CN': '保持的，下年金额须与原金额 {amount} 万元相同。',
    en: 'Kept means the same {amount} 万元 it had.',
  },
  prioritisedAmount: {
    'zh-CN': '优先的，下年金额不得低于原金额 {amount} 万元。',
    en: 'Prioritised means no less than the {amount} 万元 it had.',
  },
} as const satisfies Record<string, Bilingual>;
export type AmountFaultCode = keyof typeof AMOUNT_FAULTS;
