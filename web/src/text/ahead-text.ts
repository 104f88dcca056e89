import type { Bilingual } from '../../../domain/locale.ts';

export const AHEAD_TEXT = {
  title: { 'zh-CN': '须签批：提请后依次由', en: 'Needs signatures: once put forward, signed in this order by' },
  step: { 'zh-CN': '{name}：{who}', en: '{name}: {who}' },
  every: { 'zh-CN': '{name}（人人签）', en: '{name} (each of them)' },
  separator: { 'zh-CN': '、', en: ', ' },
  putSome: { 'zh-CN': '{act}（其中 {count} 件先提请签批）', en: '{act} ({count} of them put forward for signature)' },
  put: { 'zh-CN': '提请签批：{act}', en: 'Put forward: {act}' },
} as const satisfies Record<string, Bilingual>;
