import type { Bilingual } from '../../../domain/locale.ts';

/** Each language in its own words. */
export const LANGUAGE_NAMES: Bilingual = { 'zh-CN': '中文', en: 'English' };
