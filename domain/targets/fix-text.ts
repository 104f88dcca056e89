import type { Bilingual } from '../locale.ts';

/** What a fix does, as the words of its button. */
export const FIX_TEXT = {
  sign: { 'zh-CN': '改为 {sign} {value}', en: 'Change to {sign} {value}' },
  split: { 'zh-CN': '把比较符和单位移到各自的列', en: 'Move comparison and unit to their columns' },
  takeFromName: { 'zh-CN': '把目标值从名称移到指标值', en: 'Move the target out of the name' },
  dropFromName: { 'zh-CN': '名称改为“{name}”', en: 'Rename to "{name}"' },
  weights: { 'zh-CN': '按 {shape} 重新分配', en: 'Share out anew by {shape}' },
  dropWeight: { 'zh-CN': '去掉权重', en: 'Remove the weight' },
  swapEnds: { 'zh-CN': '改为 {value}', en: 'Change to {value}' },
  sumOfParts: { 'zh-CN': '改为其中项合计 {value}', en: 'Change to the sum of the sub-rows, {value}' },
  level1: { 'zh-CN': '一级指标改为{level}', en: 'Change the first level to {level}' },
  toCost: { 'zh-CN': '改为成本指标 ≤ {value}', en: 'Make it a cost of at most {value}' },
  ownRow: { 'zh-CN': '改为独立指标', en: 'Make it a row of its own' },
  addRow: { 'zh-CN': '加一行{level}指标', en: 'Add a row of {level}' },
  clear: { 'zh-CN': '清空这一格', en: 'Empty the cell' },
} as const satisfies Record<string, Bilingual>;

export type FixCode = keyof typeof FIX_TEXT;
