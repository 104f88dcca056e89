import type { Bilingual } from '../../domain/locale.ts';

/** Whom a filter is shared with, as people read it. */
export const AUDIENCE_TEXT = {
  unit: { 'zh-CN': '{unit}全体', en: 'everybody of {unit}' },
  role: { 'zh-CN': '{place}{role}', en: '{role}, {place}' },
  region: { 'zh-CN': '{place}本级各岗位', en: 'every office of {place}' },
} as const satisfies Record<string, Bilingual>;
