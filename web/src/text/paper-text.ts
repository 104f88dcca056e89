import type { Bilingual } from '../../../domain/locale.ts';

export const PAPER_TEXT = {
  page: { 'zh-CN': '文书第 {no} 页', en: 'Page {no} of the document' },
  pageNo: { 'zh-CN': '— {no} —', en: '— {no} —' },
  seal: { 'zh-CN': '印章', en: 'seal' },
  dateLater: { 'zh-CN': '签发日期', en: 'date of sign-off' },
  reading: {
    'zh-CN': '本文书以中文为准。',
    en: 'A reading translation: the Chinese text is the document.',
  },
  papers: { 'zh-CN': '公文下载', en: 'Official papers as files' },
  paper: { 'zh-CN': '公文', en: 'Paper' },
  file: { 'zh-CN': '文件', en: 'File' },
  docx: { 'zh-CN': 'Word', en: 'Word' },
  pdf: { 'zh-CN': 'PDF', en: 'PDF' },
  download: { 'zh-CN': '下载{name}（{format}）', en: 'Download: {name} ({format})' },
  feedbackName: { 'zh-CN': '反馈文件', en: 'feedback document' },
  receiptName: { 'zh-CN': '送达回证', en: 'receipt of delivery (送达回证)' },
  slipName: { 'zh-CN': '督办单', en: 'supervision slip (督办单)' },
  jump: { 'zh-CN': '点文书中的字，跳到写它的地方', en: 'Click the text to go to where it is written' },
} as const satisfies Record<string, Bilingual>;
