import type { Bilingual } from '../locale.ts';

/**
 * The fixed words of documents about results (R6, S8, S2). The Chinese text is the document; the English one is for
 * reading only.
 */
export const RESULT_PAPER = {
  reportTitle: { 'zh-CN': '关于报送{name}的报告', en: 'Report: {name}' },
  noticeTitle: { 'zh-CN': '关于印发{name}的通知', en: 'Notice: {name}' },
  addressee: { 'zh-CN': '{names}：', en: 'To {names}:' },
  others: { 'zh-CN': '，各有关单位', en: ', and all units concerned' },
  comma: { 'zh-CN': '、', en: ', ' },
  rankingOpening: {
    'zh-CN': '根据{policy}，我局对{year}年度绩效评价结果进行了排名，现将有关情况报告如下。',
    en: 'Under {policy} this bureau has ranked the results of the evaluations of FY {year}, and reports as follows.',
  },
  replaces: {
    'zh-CN': '本次排名代替{documentNumber}所报排名，原排名不再使用。理由：{reason}',
    en: 'This ranking takes the place of the one reported as {documentNumber}, which is used no longer. Reason: {reason}',
  },
  replacesOther: {
    'zh-CN': '本文代替{documentNumber}，原文不再使用。理由：{reason}',
    en: 'This document takes the place of {documentNumber}, which is used no longer. Reason: {reason}',
  },
  assessmentOpening: {
    'zh-CN': '根据{policy}，我局对{year}年度预算绩效管理工作进行了考核，现将结果报告如下。',
    en: 'Under {policy} this bureau has assessed the performance management of FY {year}. The result is as follows.',
  },
  commendationOpening: {
    'zh-CN': '根据{policy}，经研究，决定对{year}年度预算绩效管理工作成绩突出的下列{count}个单位予以通报表彰。',
    en: 'Under {policy} the following {count} are commended for their performance management in FY {year}.',
  },
  criticismOpening: {
    'zh-CN': '根据{policy}，经研究，决定对{year}年度预算绩效管理工作不力的下列{count}个单位予以通报批评。',
    en: 'Under {policy} the following {count} are criticised for their performance management in FY {year}.',
  },
  planOpening: {
    'zh-CN': '根据{policy}，经研究，确定对下列{count}个项目和单位开展{year}年度重点评价，请予配合。',
    en: 'Under {policy} the following {count} are evaluated for FY {year}; please give your support.',
  },
  overview: { 'zh-CN': '总体情况', en: 'Overview' },
  overviewBody: {
    'zh-CN': '列入名次的{count}个，因下述原因未列入的{left}个。',
    en: '{count} are ranked; {left} are left out for the reasons below.',
  },
  method: { 'zh-CN': '排名办法', en: 'Method' },
  places: { 'zh-CN': '排名结果', en: 'Places' },
  place: { 'zh-CN': '第{rank}名　{name}，{score}分', en: 'No. {rank}: {name}, {score}' },
  left: { 'zh-CN': '未列入名次的', en: 'Left out' },
  leftLine: { 'zh-CN': '{name}：{why}', en: '{name}: {why}' },
  list: { 'zh-CN': '名单', en: 'List' },
  assessed: { 'zh-CN': '考核结果', en: 'Result' },
  entry: { 'zh-CN': '{name}：{why}', en: '{name}: {why}' },
  semicolon: { 'zh-CN': '；', en: '; ' },
  sealed: {
    'zh-CN': '以上数据冻结存证，校验值（SHA-256）为{hash}。',
    en: 'The figures are frozen and sealed by the hash (SHA-256) {hash}.',
  },
  reportEnd: { 'zh-CN': '特此报告。', en: 'Respectfully reported.' },
  noticeEnd: { 'zh-CN': '特此通知。', en: 'Please take note.' },
  /** What an assessed unit reached, as it stands in the document. */
  assessedScore: { 'zh-CN': '得{total}分', en: '{total} points' },
  assessedNothing: { 'zh-CN': '无适用事项，不计分', en: 'nothing applied; no score' },
} as const satisfies Record<string, Bilingual>;
