import type { Break, BreakCode } from './verify-chain.ts';
import type { Proof } from './verify.ts';
import { fill, type Bilingual, type Locale } from '../domain/locale.ts';

const BREAKS = {
  recordMissing: { 'zh-CN': '事项 {where} 缺第 {seq} 条记录。', en: 'Record {seq} of {where} is missing.' },
  chainBroken: {
    'zh-CN': '事项 {where} 第 {seq} 条记录与前一条不相连。',
    en: 'Record {seq} of {where} is not tied to the one before it.',
  },
  textChanged: {
    'zh-CN': '事项 {where} 第 {seq} 条记录的内容被改动。',
    en: 'The text of record {seq} of {where} was changed.',
  },
  columnsDiffer: {
    'zh-CN': '事项 {where} 第 {seq} 条记录的时间、序号或人员与其内容不符。',
    en: 'Time, number or person of record {seq} of {where} differ from its text.',
  },
  versionChanged: {
    'zh-CN': '事项 {where} 第 {seq} 条记录所指的文件版本被改动或删除。',
    en: 'The document version that record {seq} of {where} names was changed or removed.',
  },
  headDiffers: {
    'zh-CN': '事项 {where} 的当前版本（{seq}）与记录的末条不符。',
    en: 'The version ({seq}) of {where} is not where its record ends.',
  },
  stateDiffers: {
    'zh-CN': '事项 {where} 的当前状态不是由其记录得出的。',
    en: 'The state of {where} does not follow from its record.',
  },
  matterMissing: { 'zh-CN': '有记录，但没有事项 {where}。', en: 'There are records, but no matter {where}.' },
  administrationBroken: {
    'zh-CN': '管理记录第 {seq} 条缺失或被改动。',
    en: 'Line {seq} of the administration’s record is missing or was changed.',
  },
  dayDiffers: { 'zh-CN': '{where} 的日封与当日记录不符。', en: 'The seal of {where} does not fit the records.' },
} as const satisfies Record<BreakCode, Bilingual>;

const HOLDS: Bilingual = {
  'zh-CN': '记录完好：{matters} 件事项，{records} 条记录，{days} 个日封；{replayed} 件由记录重演，状态一致。',
  en: 'The record holds: {matters} matters, {records} records, {days} daily seals; {replayed} played again to the same state.',
};
const FAILS: Bilingual = {
  'zh-CN': '记录有 {count} 处不符（查 {matters} 件事项，{records} 条记录）。',
  en: 'The record fails in {count} place(s) ({matters} matters, {records} records looked at).',
};

const MATTER_HOLDS: Bilingual = {
  'zh-CN': '{records} 条记录，链校验一致',
  en: '{records} records; the chain holds',
};
const MATTER_FAILS: Bilingual = {
  'zh-CN': '{records} 条记录，链校验不一致',
  en: '{records} records; the chain does not hold',
};

/** Where the proof fails, in words. */
export function breakSentence({ code, where, seq }: Break, locale: Locale): string {
  return fill(BREAKS[code][locale], { where, seq: seq ?? '' });
}

/** The proof in one sentence. */
export function proofSentence({ breaks, ...figures }: Proof, locale: Locale): string {
  const sentence = breaks.length === 0 ? HOLDS : FAILS;
  return fill(sentence[locale], { ...figures, count: breaks.length });
}

const CHECK_RUNS: Bilingual = {
  'zh-CN': '已校验 {matters} / {mattersAll} 件事项，{records} 条记录。',
  en: '{matters} of {mattersAll} matters proven, {records} records.',
};
const CHECK_HOLDS: Bilingual = {
  'zh-CN':
    '链校验一致：{matters} 件事项，{records} 条记录，{days} 个日封，{accountEvents} 条管理记录；{replayed} 件由记录重演，状态一致。',
  en: 'The chain holds: {matters} matters, {records} records, {days} daily seals, {accountEvents} lines of administration; {replayed} played again to the same state.',
};

/** How far a proof of a scope has come, and what it found. */
export function checkSentence(
  {
    breaks,
    finishedAt,
    ...figures
  }: CheckFigures & { readonly breaks: readonly Break[]; readonly finishedAt: string | null },
  locale: Locale,
): string {
  const sentence = breaks.length > 0 ? FAILS : finishedAt === null ? CHECK_RUNS : CHECK_HOLDS;
  return fill(sentence[locale], { ...figures, count: breaks.length });
}

type CheckFigures = Readonly<
  Record<'matters' | 'mattersAll' | 'records' | 'days' | 'accountEvents' | 'replayed', number>
>;

/** The proof of one matter, short enough for the side of its page. */
export function matterProofSentence({ records, breaks }: Proof, locale: Locale): string {
  return fill((breaks.length === 0 ? MATTER_HOLDS : MATTER_FAILS)[locale], { records });
}
