import type { Bilingual } from '../locale.ts';

/** The classes of a problem: few and closed, so that what recurs in a unit from year to year can be counted (R2). */
export const PROBLEM_CATEGORIES = [
  'targetSetting',
  'fundUse',
  'projectManagement',
  'outputMissed',
  'benefitMissed',
  'evidence',
  'other',
] as const;
export type ProblemCategory = (typeof PROBLEM_CATEGORIES)[number];

export const PROBLEM_CATEGORY_NAMES = {
  targetSetting: { 'zh-CN': '目标设定', en: 'setting of targets' },
  fundUse: { 'zh-CN': '资金使用', en: 'use of funds' },
  projectManagement: { 'zh-CN': '项目管理', en: 'project management' },
  outputMissed: { 'zh-CN': '产出未达', en: 'output missed' },
  benefitMissed: { 'zh-CN': '效益未达', en: 'benefit missed' },
  evidence: { 'zh-CN': '资料佐证', en: 'evidence' },
  other: { 'zh-CN': '其他', en: 'other' },
} as const satisfies Record<ProblemCategory, Bilingual>;

/** What is asked for where no class was given, or one from before they were closed: it is in no class's figures. */
export const UNCLASSED = 'unclassed';

/** What a class is called; a record from before the classes were closed keeps its own word. */
export function categoryName(category: string): Bilingual {
  const names: Readonly<Record<string, Bilingual>> = PROBLEM_CATEGORY_NAMES;
  return names[category] ?? { 'zh-CN': category, en: category };
}
