import type { Bilingual } from '../../../domain/locale.ts';

export const TOGETHER_TEXT = {
  title: { 'zh-CN': '一次核查几个问题', en: 'Several problems in one act' },
  why: {
    'zh-CN': '{count} 个问题待核查。各选结果、各写意见，一次办理；核查期限到最后一个问题办完才了结。',
    en: '{count} problem(s) (waits|wait). Each has its own result and opinion; the duty to verify ends with the last of them.',
  },
  resultOf: { 'zh-CN': '第 {no} 个问题的结果', en: 'Result of problem {no}' },
  opinionOf: { 'zh-CN': '第 {no} 个问题的核查意见', en: 'Opinion on problem {no}' },
  later: { 'zh-CN': '暂不办', en: 'Not now' },
  closedOut: { 'zh-CN': '销号', en: 'Close out' },
  partly: { 'zh-CN': '部分认可，其余重新整改', en: 'Acknowledge in part, the rest to be redone' },
  returned: { 'zh-CN': '退回', en: 'Return' },
  send: { 'zh-CN': '办理 {count} 个', en: 'Answer {count}' },
  rest: { 'zh-CN': '其余 {count} 个暂不办', en: '{count} left for later' },
  choose: { 'zh-CN': '请至少选一个问题的结果。', en: 'Choose the result of one problem at least.' },
  opinionMissing: { 'zh-CN': '请写核查意见。', en: 'Give an opinion.' },
  line: { 'zh-CN': '{result}：第 {numbers} 个问题', en: '{result}: problem no. {numbers}' },
} as const satisfies Record<string, Bilingual>;
