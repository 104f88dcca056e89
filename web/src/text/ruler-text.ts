import type { Bilingual } from '../../../domain/locale.ts';

export const RULER_TEXT = {
  legal: { 'zh-CN': '法定 {date}', en: 'legal date {date}' },
  extended: { 'zh-CN': '延至 {date}', en: 'extended to {date}' },
} as const satisfies Record<string, Bilingual>;
