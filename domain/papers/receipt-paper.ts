import { formatDate } from '../calendar/date-text.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { fill, type Bilingual, type Locale } from '../locale.ts';
import type { FormPaper } from './form-paper.ts';

/** What is known of a delivery and its receipt; what is not known is filled in by hand. */
export interface ReceiptFacts {
  readonly issuer: string;
  readonly unit: string;
  readonly title: string;
  readonly documentNumber: string;
  readonly issuedOn?: PlainDate | undefined;
  readonly receivedOn?: PlainDate | undefined;
  readonly receivedBy?: string | undefined;
  readonly onPaper?: boolean | undefined;
  readonly deemed?: boolean | undefined;
  /** 代签: for whom it was signed, and by what authority. */
  readonly proxy?: { readonly whom: string; readonly authority: string } | undefined;
  /** Written down by finance for a unit that cannot sign within the system: by whom, and why. */
  readonly recorded?: { readonly by: string; readonly why: string } | undefined;
  /** Sent back unsigned instead. */
  readonly returned?: { readonly on: PlainDate; readonly ground: string; readonly reason: string } | undefined;
}

const T = {
  title: { 'zh-CN': '送达回证', en: 'Receipt of delivery (送达回证)' },
  document: { 'zh-CN': '送达文书', en: 'Document' },
  number: { 'zh-CN': '发文字号', en: 'Document number' },
  issuer: { 'zh-CN': '送达机关', en: 'Delivered by' },
  unit: { 'zh-CN': '受送达单位', en: 'Delivered to' },
  delivered: { 'zh-CN': '送达日期', en: 'Delivered on' },
  received: { 'zh-CN': '签收日期', en: 'Received on' },
  by: { 'zh-CN': '签收人', en: 'Received by' },
  proxyBy: { 'zh-CN': '{name}（代 {whom}）', en: '{name} (for {whom})' },
  delegation: { 'zh-CN': '代理第 {no} 号', en: 'delegation {no}' },
  authority: { 'zh-CN': '代签依据', en: 'Signed by authority of' },
  returned: { 'zh-CN': '退回', en: 'Sent back' },
  returnedWords: { 'zh-CN': '{date}，{ground}：{reason}', en: '{date}, {ground}: {reason}' },
  way: { 'zh-CN': '送达方式', en: 'Way' },
  online: { 'zh-CN': '系统送达', en: 'through the system' },
  paper: { 'zh-CN': '纸质送达', en: 'on paper' },
  deemed: { 'zh-CN': '视为签收', en: 'deemed received' },
  remark: { 'zh-CN': '备注', en: 'Remarks' },
  seal: { 'zh-CN': '受送达单位盖章', en: 'Seal of the receiving unit' },
  recording: { 'zh-CN': '补记', en: 'Recorded' },
  recorded: { 'zh-CN': '由{by}补记：{why}', en: 'recorded by {by}: {why}' },
  period: {
    'zh-CN': '注：整改期限自签收日期起算。',
    en: 'Note: the period of rectification counts from the day of receipt.',
  },
} as const satisfies Record<string, Bilingual>;

/** 送达回证 as its rows; the two months count from the day of receipt written on it (R2). */
export function receiptPaper(
  facts: ReceiptFacts,
  locale: Locale,
): { readonly title: string; readonly rows: readonly { readonly label: string; readonly value: string }[] } {
  const day = (date: PlainDate | undefined): string => (date === undefined ? '' : formatDate(date, locale, 'date'));
  const { onPaper, deemed, receivedOn, returned } = facts;
  const way =
    receivedOn === undefined ? '' : T[deemed === true ? 'deemed' : onPaper === true ? 'paper' : 'online'][locale];
  const rows: readonly (readonly [Bilingual, string])[] = [
    [T.document, facts.title],
    [T.number, facts.documentNumber],
    [T.issuer, facts.issuer],
    [T.unit, facts.unit],
    [T.delivered, day(facts.issuedOn)],
    [T.received, day(receivedOn)],
    [T.by, signer(facts, locale)],
    ...(facts.proxy && facts.proxy.authority !== '' ? [[T.authority, facts.proxy.authority] as const] : []),
    [T.way, way],
    ...(facts.recorded ? [[T.recording, fill(T.recorded[locale], facts.recorded)] as const] : []),
    ...(returned
      ? [[T.returned, fill(T.returnedWords[locale], { ...returned, date: day(returned.on) })] as const]
      : []),
  ];
  return { title: T.title[locale], rows: rows.map(([label, value]) => ({ label: label[locale], value })) };
}

/** By which delegation somebody signed within the system. */
export function delegationAuthority(no: string, locale: Locale): string {
  return fill(T.delegation[locale], { no });
}

function signer({ receivedBy = '', proxy }: ReceiptFacts, locale: Locale): string {
  return proxy ? fill(T.proxyBy[locale], { name: receivedBy, whom: proxy.whom }) : receivedBy;
}

/** The same as a table to be printed and signed: what is not known yet is written in by hand. */
export function receiptForm(facts: ReceiptFacts, locale: Locale): FormPaper {
  const { title, rows } = receiptPaper(facts, locale);
  return {
    title,
    rows: [
      ...rows.map(({ label, value }) => ({ label, lines: value === '' ? [] : [value], room: value === '' ? 1 : 0 })),
      { label: T.remark[locale], lines: [], room: 3 },
      { label: T.seal[locale], lines: [], room: 4 },
    ],
    notes: [T.period[locale]],
  };
}
