import type { Bilingual } from '../../../domain/locale.ts';

export const GRID_TEXT = {
  rowNumber: { 'zh-CN': '行号', en: 'Row' },
  rowNo: { 'zh-CN': '第 {no} 行', en: 'row {no}' },
  tools: { 'zh-CN': '表格编辑', en: 'Editing the grid' },
  insertRow: { 'zh-CN': '＋ 行', en: '+ Row' },
  removeRows: { 'zh-CN': '删行', en: 'Remove' },
  undo: { 'zh-CN': '撤销', en: 'Undo' },
  redo: { 'zh-CN': '重做', en: 'Redo' },
  fillDown: { 'zh-CN': '填充', en: 'Fill down' },
  keyNote: {
    'zh-CN': 'Enter 下移 · Tab 右移 · F2 编辑 · Ctrl V 粘贴整块 · Alt ↑↓ 移行 · Esc 再 Tab 离开',
    en: 'Enter down · Tab right · F2 edit · Ctrl V pastes a block · Alt ↑↓ moves rows · Esc, then Tab leaves',
  },
} as const satisfies Record<string, Bilingual>;
