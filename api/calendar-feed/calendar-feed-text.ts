import type { Bilingual } from '../../domain/locale.ts';

/** What stands in the calendar of a person. */
export const CALENDAR_NAME: Bilingual = { 'zh-CN': '闭环期限（{name}）', en: 'Bihuan deadlines ({name})' };
export const ENTRY: Bilingual = { 'zh-CN': '{work}：{title}（{unit}）', en: '{work}: {title} ({unit})' };
export const ENTRY_NOTE: Bilingual = { 'zh-CN': '{sentence}。\n依据 {clause}', en: '{sentence}.\nRule {clause}' };
