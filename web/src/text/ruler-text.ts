import type { Bilingual } from '../../../domain/locale.ts';

export const RULER_TEXT = {
  legal: { 'zh-CN': '法定 {date}', en: 'legal date {date}' },
  extended: { 'zh-CN': '延至 {date}', en: 'extended to {date}' },
  asked: { 'zh-CN': '申请 {date}', en: 'asked for {date}' },
  final: { 'zh-CN': '最后期限 {date}', en: 'final date {date}' },
  paused: { 'zh-CN': '停表 {from} 至 {to}', en: 'stopped from {from} to {to}' },
  pausedSince: { 'zh-CN': '{from} 起停表', en: 'stopped since {from}' },
} as const satisfies Record<string, Bilingual>;
