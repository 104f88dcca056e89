import { formatDate } from '../calendar/date-text.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { fill, type Bilingual, type Locale } from '../locale.ts';
import { wanText } from '../wan.ts';
import { formFoot, type FormPaper, type FormRow } from './form-paper.ts';

/** An overdue matter as the leader who follows it up has it before him. Amounts are 分. */
export interface SlipFacts {
  readonly issuer: string;
  readonly unit: string;
  readonly matter: string;
  readonly item: string;
  readonly code: string;
  readonly amountFen: number;
  readonly legalDue: PlainDate;
  /** The arithmetic of the legal date, sentence by sentence. */
  readonly reckoning: readonly string[];
  readonly finalDate: PlainDate | null;
  readonly overdueWorkingDays: number;
  readonly printedOn: PlainDate;
  readonly version: number;
}

const T = {
  title: { 'zh-CN': '督办单', en: 'Supervision slip (督办单)' },
  unit: { 'zh-CN': '承办单位', en: 'Responsible' },
  matter: { 'zh-CN': '督办事项', en: 'Matter' },
  item: { 'zh-CN': '所属项目', en: 'Item' },
  itemLine: { 'zh-CN': '{name}（{code}），{amount}万元', en: '{name} ({code}), {amount} 万元' },
  due: { 'zh-CN': '法定期限', en: 'Due by law' },
  reckoning: { 'zh-CN': '期限计算', en: 'How it was reckoned' },
  overdue: { 'zh-CN': '逾期情况', en: 'Overdue' },
  days: { 'zh-CN': '逾期{days}个工作日', en: '{days} working day(s)' },
  inTime: { 'zh-CN': '未逾期', en: 'not overdue' },
  final: { 'zh-CN': '最后期限', en: 'Final date' },
  demand: { 'zh-CN': '督办要求', en: 'Demand' },
  signature: { 'zh-CN': '签发人', en: 'Signed' },
  reply: { 'zh-CN': '办理结果', en: 'Result' },
} as const satisfies Record<string, Bilingual>;

/** 督办单: what is owed, since when, and room for the demand, the signature and the answer. */
export function slipPaper(facts: SlipFacts, locale: Locale): FormPaper {
  const say = (text: Bilingual, values: Readonly<Record<string, string | number>> = {}): string =>
    fill(text[locale], values);
  const { finalDate, overdueWorkingDays: days } = facts;
  const row = (label: Bilingual, lines: readonly string[], room = 0): FormRow => ({ label: say(label), lines, room });
  return {
    title: say(T.title),
    rows: [
      row(T.unit, [facts.unit]),
      row(T.matter, [facts.matter]),
      row(T.item, [say(T.itemLine, { name: facts.item, code: facts.code, amount: wanText(facts.amountFen) })]),
      row(T.due, [formatDate(facts.legalDue, locale, 'date')]),
      row(T.reckoning, facts.reckoning),
      row(T.overdue, [days > 0 ? say(T.days, { days }) : say(T.inTime)]),
      ...(finalDate === null ? [] : [row(T.final, [formatDate(finalDate, locale, 'date')])]),
      row(T.demand, [], 5),
      row(T.signature, [], 2),
      row(T.reply, [], 5),
    ],
    notes: [formFoot({ issuer: facts.issuer, on: facts.printedOn, version: facts.version }, locale)],
  };
}
