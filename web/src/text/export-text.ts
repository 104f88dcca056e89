import type { Bilingual } from '../../../domain/locale.ts';

/** A list as a file. */
export const EXPORT_TEXT = {
  export: { 'zh-CN': '导出表格', en: 'Export' },
  done: { 'zh-CN': '已导出 {name}', en: 'Exported {name}' },
} as const satisfies Record<string, Bilingual>;
