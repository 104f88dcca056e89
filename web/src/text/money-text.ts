import type { Bilingual } from '../../../domain/locale.ts';

export const MONEY_TEXT = {
  wan: { 'zh-CN': '{amount} 万元', en: '{amount} 万元' },
} as const satisfies Record<string, Bilingual>;
