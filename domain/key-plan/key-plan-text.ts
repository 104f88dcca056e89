import { fill, type Bilingual, type Locale } from '../locale.ts';
import type { KeyPlanRules } from '../policy/plan-rules.ts';
import { GRADE_NAMES } from '../processes/budget-item/item-names.ts';
import { Decimal, round2 } from '../scoring/decimal.ts';
import { CRITERIA, type Criterion, type Scored } from './score.ts';

export const CRITERION_NAMES = {
  amount: { 'zh-CN': '资金规模', en: 'amount' },
  livelihood: { 'zh-CN': '民生', en: 'livelihood' },
  attention: { 'zh-CN': '社会关注', en: 'public attention' },
  lastResult: { 'zh-CN': '上次结果', en: 'last result' },
  recurrence: { 'zh-CN': '问题再犯', en: 'recurring problems' },
} as const satisfies Record<Criterion, Bilingual>;

export const ATTENTION_NAMES: readonly Bilingual[] = [
  { 'zh-CN': '无', en: 'none' },
  { 'zh-CN': '一般', en: 'some' },
  { 'zh-CN': '较高', en: 'much' },
  { 'zh-CN': '很高', en: 'very much' },
];

/** What can be wrong with what people choose from a proposal, each at its place. */
export const KEY_PLAN_FAULTS = {
  noSuchCandidate: { 'zh-CN': '“{name}”不在候选之列。', en: '"{name}" is not among the candidates.' },
  emptyPlan: { 'zh-CN': '计划里没有评价对象。', en: 'The plan has nothing to evaluate.' },
  candidatesChanged: {
    'zh-CN': '候选的金额、结果或问题已变，请重新查看后再提请。',
    en: 'Amounts, results or problems of candidates have changed: look at them again, then put it forward.',
  },
} as const satisfies Record<string, Bilingual>;

const TEXT = {
  order: {
    'zh-CN': '各标准得分相加，从高到低；分数相同的，金额大的在前。',
    en: 'Points are added, the most first; with equal points, the larger amount.',
  },
  seats: {
    'zh-CN': '建议列入：项目 {keyEvaluation} 个、部门整体 {wholeDepartment} 个、县市区 {county} 个。',
    en: 'Proposed: {keyEvaluation} items, {wholeDepartment} whole departments, {county} counties.',
  },
  amount: {
    'zh-CN':
      '资金规模 {most} 分：按金额与满分金额之比，项目 {item} 万元、部门 {unit} 万元、县市区 {county} 万元得满分。',
    en: 'Amount, {most} points: in proportion; all of them from 万元 {item} for an item, {unit} for a department, {county} for a county.',
  },
  livelihood: {
    'zh-CN': '民生 {most} 分：民生项目得满分。',
    en: 'Livelihood, {most} points: all of them where it is one.',
  },
  attention: {
    'zh-CN': '社会关注 {most} 分：分无、一般、较高、很高四档，注明来源。',
    en: 'Public attention, {most} points: none, some, much, very much, each with its source.',
  },
  lastResult: {
    'zh-CN': '上次结果 {most} 分：优 {excellent}%、良 {good}%、中 {fair}%、差 {poor}%，未评价过 {none}%。',
    en: 'Last result, {most} points: excellent {excellent}%, good {good}%, fair {fair}%, poor {poor}%, never evaluated {none}%.',
  },
  recurrence: {
    'zh-CN': '问题再犯 {most} 分：再犯满 {full} 类得满分。',
    en: 'Recurring problems, {most} points: all of them from {full} classes on.',
  },
} as const satisfies Record<string, Bilingual>;

/** The criteria in sentences, as they are printed with the plan. */
export function criteriaLines(rules: KeyPlanRules, locale: Locale): string[] {
  const { weights, seats, fullAmountFen, lastResult, fullRecurring } = rules;
  const wan = (fen: number): string => new Decimal(fen).div(1_000_000).toString();
  const line = (text: Bilingual, values: Readonly<Record<string, string | number>> = {}): string =>
    fill(text[locale], values);
  return [
    line(TEXT.amount, {
      most: weights.amount,
      item: wan(fullAmountFen.keyEvaluation),
      unit: wan(fullAmountFen.wholeDepartment),
      county: wan(fullAmountFen.county),
    }),
    line(TEXT.livelihood, { most: weights.livelihood }),
    line(TEXT.attention, { most: weights.attention }),
    line(TEXT.lastResult, { most: weights.lastResult, ...lastResult }),
    line(TEXT.recurrence, { most: weights.recurrence, full: fullRecurring }),
    line(TEXT.order),
    line(TEXT.seats, seats),
  ];
}

/** The working of one candidate, criterion by criterion: `资金规模 486.00 万元：14.58`. */
export function workingLines(one: Scored, locale: Locale): string[] {
  const facts: Readonly<Record<Criterion, string>> = {
    amount: locale === 'en' ? `万元 ${wanOf(one.amountFen)}` : `${wanOf(one.amountFen)} 万元`,
    livelihood: one.livelihood ? (locale === 'en' ? 'yes' : '是') : locale === 'en' ? 'no' : '否',
    attention: [ATTENTION_NAMES[one.attention]?.[locale], one.attentionSource].filter(Boolean).join(' · '),
    lastResult: one.lastGrade === null ? NEVER[locale] : GRADE_NAMES[one.lastGrade][locale],
    recurrence: fill(CLASSES[locale], { n: one.recurring }),
  };
  return CRITERIA.map(
    (criterion) =>
      `${CRITERION_NAMES[criterion][locale]} ${facts[criterion]}${locale === 'en' ? ': ' : '：'}${one.points[criterion]}`,
  );
}

const NEVER: Bilingual = { 'zh-CN': '未评价过', en: 'never evaluated' };
const CLASSES: Bilingual = { 'zh-CN': '{n} 类', en: '{n} class(es)' };

function wanOf(fen: number): string {
  return round2(new Decimal(fen).div(1_000_000));
}
