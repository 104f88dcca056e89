import type { Bilingual } from '../locale.ts';

/** What an operator can ask for. */
export const OPERATION_KINDS = ['rebuild', 'retryEffects', 'reconcile', 'carryMails'] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];

/** What an operator's acts are called, wherever they are told: on his page and in the record of administration. */
export const OPERATION_NAMES = {
  rebuild: { 'zh-CN': '重建', en: 'rebuild' },
  retryEffects: { 'zh-CN': '重试通知', en: 'notices again' },
  reconcile: { 'zh-CN': '重新比对', en: 'comparison' },
  carryMails: { 'zh-CN': '重发邮件', en: 'mails again' },
} as const satisfies Record<OperationKind, Bilingual>;
