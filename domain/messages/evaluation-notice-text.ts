import type { Bilingual } from '../locale.ts';

/** What people are told of an evaluation by finance, by topic. */
export const EVALUATION_NOTICES: Readonly<Record<string, Bilingual>> = {
  agencySelected: {
    'zh-CN': '贵机构被选定承担“{item}”（{code}），请申报利益冲突。',
    en: 'Your agency is selected for "{item}" ({code}); please declare its interests.',
  },
  expertsDrawn: {
    'zh-CN': '您被抽取为“{item}”（{code}）的评价专家，请申明是否需要回避。',
    en: 'You are drawn as an expert for "{item}" ({code}); please declare whether anything bars you.',
  },
  planReturned: {
    'zh-CN': '“{item}”（{code}）的工作方案被退回：{opinion}',
    en: 'The work plan of "{item}" ({code}) is returned: {opinion}',
  },
  reportReturned: {
    'zh-CN': '“{item}”（{code}）的评价报告被退回：{opinion}',
    en: 'The report of "{item}" ({code}) is returned: {opinion}',
  },
  materialsAsked: {
    'zh-CN': '“{item}”（{code}）需要提供评价资料 {count} 项。',
    en: 'For "{item}" ({code}), {count} piece(s) of material are asked for.',
  },
  materialsReturned: {
    'zh-CN': '“{item}”（{code}）的评价资料须补充：{opinion}',
    en: 'The materials for "{item}" ({code}) are to be completed: {opinion}',
  },
  scoringOpened: {
    'zh-CN': '“{item}”（{code}）资料已齐备，请评分。',
    en: 'The materials of "{item}" ({code}) are complete; please score.',
  },
  draftSent: {
    'zh-CN': '“{item}”（{code}）的评价报告征求意见，请反馈。',
    en: 'The draft report of "{item}" ({code}) is out for your views.',
  },
};
