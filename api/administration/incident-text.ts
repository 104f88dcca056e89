import type { Bilingual, Locale } from '../../domain/locale.ts';

/** What each kind of incident means to an operator. */
const INCIDENTS: Readonly<Record<string, Bilingual>> = {
  workflowMissing: {
    'zh-CN': '事项没有对应的工作流，已重新启动。',
    en: 'The matter had no workflow; it was started again.',
  },
  workflowClosed: {
    'zh-CN': '事项的工作流已关闭，而事项还在进行。',
    en: 'The workflow was closed while the matter goes on.',
  },
  workflowBehind: {
    'zh-CN': '工作流落后于记录，已补发。',
    en: 'The workflow was behind the record and was told again.',
  },
  momentMissed: { 'zh-CN': '有到点未记的时点，已补记。', en: 'A moment had passed unrecorded; it was recorded.' },
  recordDiffers: {
    'zh-CN': '记录与状态不一致，须人工核对。',
    en: 'Record and state differ; a person must look at it.',
  },
  outboxStuck: {
    'zh-CN': '有已办而未转告工作流的，已等待过久。',
    en: 'An act has waited too long to be told to its workflow.',
  },
  effectFailed: { 'zh-CN': '一项后续动作多次未能完成。', en: 'Something to be carried out has failed repeatedly.' },
  nobodyToRemind: {
    'zh-CN': '到了提醒的日子，却没有可提醒的人。',
    en: 'A reminder was due, but nobody holds the role.',
  },
  recomputeFailed: {
    'zh-CN': '日历变更后有期限未能重算。',
    en: 'A deadline could not be laid again after a change of the calendar.',
  },
};

/** The incident in the reader's language; a kind of a newer release shows its own name. */
export function incidentSentence(kind: string, locale: Locale): string {
  return INCIDENTS[kind]?.[locale] ?? kind;
}
