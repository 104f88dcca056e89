import type { Bilingual } from '../locale.ts';

/** Every way in which the register of document numbers refuses, with its sentence; `next` is the number to take. */
export const NUMBER_ERRORS = {
  numberTaken: {
    'zh-CN': '{number} 已被取用，下一个是 {next}。',
    en: '{number} has been taken; the next one is {next}.',
  },
  numberSkips: {
    'zh-CN': '{number} 跳号，下一个是 {next}。',
    en: '{number} would leave a gap; the next one is {next}.',
  },
  numberCancelled: {
    'zh-CN': '{number} 已作废，不能再用；下一个是 {next}。',
    en: '{number} is cancelled and never used again; the next one is {next}.',
  },
  numberOfOtherYear: {
    'zh-CN': '{number} 的年份与成文日期不同年，这一天的下一个是 {next}。',
    en: 'The year of {number} is not that of the paper’s date; for that day the next one is {next}.',
  },
  numberNotOurs: {
    'zh-CN': '{number} 不是本局的文号。不予受理和反馈由财政部门行文，须用本局登记的机关代字。',
    en: '{number} is not a number of this bureau. A refusal and feedback are the bureau’s own papers: use a registered code.',
  },
  numberRetired: {
    'zh-CN': '机关代字“{code}”已停用，不再编号。',
    en: 'The code "{code}" is no longer in use; no number is given under it.',
  },
  numberInForce: {
    'zh-CN': '{number} 已由事项取用，不能在此作废：正在签批的，由提请人撤销；已生效的，文件仍然有效。',
    en: '{number} belongs to an act on an item. What is being signed is withdrawn by its proposer; what is in force stands.',
  },
  numberAlreadyCancelled: { 'zh-CN': '{number} 已经作废。', en: '{number} is cancelled already.' },
  numberNotReserved: { 'zh-CN': '{number} 不是预留的文号。', en: '{number} is not a reserved number.' },
  authorityCodeTaken: { 'zh-CN': '机关代字“{code}”已经登记。', en: 'The code "{code}" is registered already.' },
  seriesBegun: {
    'zh-CN': '{code}〔{year}〕已经编到 {last} 号，不能再改起始号。',
    en: '{code}〔{year}〕has reached number {last}; where it begins can no longer be changed.',
  },
} as const satisfies Record<string, Bilingual>;
