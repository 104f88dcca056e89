import type { Bilingual } from '../../../domain/locale.ts';

export const PERSON_TEXT = {
  behalf: { 'zh-CN': '代 {name}', en: 'in place of {name} (代)' },
} as const satisfies Record<string, Bilingual>;
