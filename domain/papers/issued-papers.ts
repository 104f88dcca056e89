import type { PlainDate } from '../calendar/plain-date.ts';
import type { Bilingual } from '../locale.ts';
import type { RecordedEvent } from '../process/process.ts';
import type { BudgetItemEvent } from '../processes/budget-item/events.ts';

/** Papers that exist because something was recorded; a slip follows from a clock instead. */
export const ISSUED_KINDS = [
  'feedback',
  'rectification',
  'receipt',
  'refusal',
  'suspension',
  'stop',
  'correction',
] as const;
export type IssuedKind = (typeof ISSUED_KINDS)[number];

/** Every kind of paper that is made as a file. */
export const PAPER_KINDS = [...ISSUED_KINDS, 'slip'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export const PAPER_NAMES = {
  feedback: { 'zh-CN': '反馈文件', en: 'Feedback document' },
  rectification: { 'zh-CN': '限期整改通知', en: 'Notice to rectify' },
  receipt: { 'zh-CN': '送达回证', en: 'Receipt of delivery (送达回证)' },
  refusal: { 'zh-CN': '不予受理通知', en: 'Notice of refusal' },
  suspension: { 'zh-CN': '暂缓执行通知', en: 'Notice of suspension' },
  stop: { 'zh-CN': '停止执行通知', en: 'Notice of stopping' },
  correction: { 'zh-CN': '责令纠偏通知', en: 'Order to correct' },
  slip: { 'zh-CN': '督办单', en: 'Supervision slip (督办单)' },
} as const satisfies Record<PaperKind, Bilingual>;

/** A paper and the line of the record that it is made from. */
export interface IssuedPaper {
  readonly kind: IssuedKind;
  readonly seq: number;
  readonly on: PlainDate;
  /** Empty where the act carries no number. */
  readonly number: string;
}

type Numbered = Extract<BudgetItemEvent, { readonly documentNumber: string }>['type'];
const OF_NUMBERED: Partial<Record<Numbered, readonly IssuedKind[]>> = {
  feedbackIssued: ['feedback', 'rectification', 'receipt'],
  targetsRefused: ['refusal'],
  itemSuspended: ['suspension'],
  itemStopped: ['stop'],
};

/** Which papers a record holds, the first first. What has no problems asks for no rectification (R2). */
export function issuedPapers(events: readonly RecordedEvent[]): readonly IssuedPaper[] {
  let problems = 0;
  return events.flatMap(({ seq, event: recorded }): readonly IssuedPaper[] => {
    const event = recorded as BudgetItemEvent;
    if (event.type === 'feedbackDrafted') problems = event.problems.length;
    if (event.type === 'correctionOrdered')
      return [{ kind: 'correction', seq, on: event.on, number: event.documentNumber ?? '' }];
    if (!('documentNumber' in event)) return [];
    return (OF_NUMBERED[event.type] ?? [])
      .filter((kind) => kind !== 'rectification' || problems > 0)
      .map((kind) => ({ kind, seq, on: event.on, number: event.documentNumber }));
  });
}
