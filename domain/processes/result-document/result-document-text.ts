import { fill, type Bilingual } from '../../locale.ts';
import { RANKED_NAMES } from '../../ranking/ranking-text.ts';
import type { Ranked } from '../../ranking/method.ts';
import type { PlannedKind } from '../../key-plan/score.ts';
import type { ResultDocumentKind } from './state.ts';

export const RESULT_DOCUMENT_NAMES = {
  ranking: { 'zh-CN': '结果排名', en: 'ranking of results' },
  commendation: { 'zh-CN': '通报表彰', en: 'commendation' },
  criticism: { 'zh-CN': '通报批评', en: 'public criticism' },
  assessment: { 'zh-CN': '绩效考核', en: 'assessment' },
  evaluationPlan: { 'zh-CN': '年度重点评价计划', en: 'yearly plan of key evaluations' },
} as const satisfies Record<ResultDocumentKind, Bilingual>;

/** What can be wrong with an act on a document about results, each at its place. */
export const RESULT_DOCUMENT_FAULTS = {
  notThisRecipient: {
    'zh-CN': '第 {no} 个主送单位不在此列，或已登记过。',
    en: 'Recipient {no} is not one of these, or is recorded already.',
  },
  notProposed: { 'zh-CN': '“{name}”不在建议名单上。', en: '"{name}" is not proposed.' },
  alreadyProposed: { 'zh-CN': '“{name}”已在建议名单上。', en: '"{name}" is proposed already.' },
  noSuchSubject: { 'zh-CN': '没有“{name}”这个单位。', en: 'There is no "{name}".' },
  emptyList: { 'zh-CN': '名单上没有单位。', en: 'Nobody is on the list.' },
  otherDocument: {
    'zh-CN': '与被退回的不是同一年度、同一范围的文书。',
    en: 'It is not about the same year and scope as the one returned.',
  },
  rankingIssued: {
    'zh-CN': '这份排名已由 {documentNumber} 签发（{on}），不能再提请。',
    en: 'This ranking was issued as {documentNumber} on {on} and cannot be put forward again.',
  },
  rankingUnderWay: {
    'zh-CN': '这份排名已于 {on} 提请签发（编号 {code}），不能重复提请。',
    en: 'This ranking was put forward on {on} (document {code}) and cannot be put forward twice.',
  },
  otherUnderWay: {
    'zh-CN': '同一年度、同一范围的{documentKind}已于 {on} 提请签发（编号 {code}），签发或撤回后才能办这一份。',
    en: 'The {documentKind} of the same year and scope (document {code}) was put forward on {on}: it must be issued or withdrawn before this one.',
  },
  replacementUnsaid: {
    'zh-CN': '同一年度、同一范围的{documentKind}已由 {documentNumber} 签发（{on}）；以这一份代替，须写明理由。',
    en: 'The {documentKind} of the same year and scope was issued as {documentNumber} on {on}; to replace it, say why.',
  },
  notReplacing: {
    'zh-CN':
      '同一年度、同一范围的{documentKind}已由 {documentNumber} 签发（{on}），这一份没有写明代替它；退回后写明理由，再行签发。',
    en: 'The {documentKind} of the same year and scope was issued as {documentNumber} on {on}, and this one does not say that it replaces it: it is to be returned, and put forward again with the reason.',
  },
  nothingReplaced: {
    'zh-CN': '同一年度、同一范围没有已签发的{documentKind}，无须写代替的理由。',
    en: 'No {documentKind} of the same year and scope has been issued: there is nothing to replace.',
  },
  documentHeld: {
    'zh-CN': '正有人提请同一年度、同一范围的{documentKind}，请稍后刷新再办。',
    en: 'Somebody is putting the {documentKind} of the same year and scope forward at this moment; load the page again in a while.',
  },
  rankingRequired: { 'zh-CN': '须选定已冻结的排名。', en: 'A frozen ranking must be chosen.' },
} as const satisfies Record<string, Bilingual>;

/** Official papers are Chinese, whoever reads the page. */
const OFFICIAL = {
  ranking: '{year} 年度{subject}绩效评价结果排名',
  commendation: '{year} 年度预算绩效管理通报表彰名单（{subject}）',
  criticism: '{year} 年度预算绩效管理通报批评名单（{subject}）',
  assessment: '{year} 年度{subject}预算绩效管理考核结果',
  evaluationPlan: '{year} 年度重点评价计划',
} as const satisfies Record<ResultDocumentKind, string>;

/** What the paper is called. */
export function officialName(kind: ResultDocumentKind, year: number, subject: Ranked): string {
  return fill(OFFICIAL[kind], { year, subject: RANKED_NAMES[subject]['zh-CN'] });
}

/** The three to whom the policy has results reported (R6, D15): 同级党委、政府和组织人事部门; an assessment goes to the government, a plan to whoever is evaluated. */
export function officialRecipients(kind: ResultDocumentKind, region: string): readonly string[] {
  const [party, government] = [`中共${region}委员会`, `${region}人民政府`];
  if (kind === 'evaluationPlan') return [government];
  return kind === 'assessment' ? [government] : [party, government, `${party}组织部`];
}

const SUMMARY = {
  ranking: '列入名次 {count} 个，未列入 {left} 个。',
  commendation: '拟表彰 {count} 个，从建议名单移出 {left} 个。',
  criticism: '拟通报批评 {count} 个，从建议名单移出 {left} 个。',
  assessment: '考核 {count} 个，其中无适用事项 {left} 个。',
  evaluationPlan: '列入评价 {count} 个，从建议中移出 {left} 个。',
} as const satisfies Record<ResultDocumentKind, string>;

/** What is put forward, in one sentence. */
export function officialSummary(kind: ResultDocumentKind, count: number, left: number): string {
  return fill(SUMMARY[kind], { count, left });
}

/** Where an evaluation comes from that an issued plan has started. */
export function plannedSource(documentNumber: string): string {
  return `年度重点评价计划（${documentNumber}）`;
}

/** What is evaluated is named by what it is of. */
const PLANNED = {
  keyEvaluation: '{name}重点评价',
  wholeDepartment: '{name}整体支出评价',
  county: '{name}财政支出绩效综合评价',
} as const satisfies Record<PlannedKind, string>;

/** What a planned evaluation is called. */
export function plannedName(kind: PlannedKind, name: string): string {
  return fill(PLANNED[kind], { name });
}
