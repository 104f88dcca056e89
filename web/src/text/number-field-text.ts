import type { Bilingual } from '../../../domain/locale.ts';

/** What stands below a document number while it is written. */
export const NUMBER_FIELD_TEXT = {
  next: { 'zh-CN': '{name}的下一个文号，办成时取用', en: 'The next number of {name}, taken when the act is done' },
  take: { 'zh-CN': '改用 {number}', en: 'Use {number}' },
  outside: {
    'zh-CN': '不是本局登记的代字：按外单位文号登记，不占本局编号。',
    en: 'Not a code of this bureau: noted as another body’s number, it takes none of ours.',
  },
  ownOnly: {
    'zh-CN': '这份文件由本局行文，须用本局文号。',
    en: 'This paper is the bureau’s own and takes its number.',
  },
} as const satisfies Record<string, Bilingual>;
