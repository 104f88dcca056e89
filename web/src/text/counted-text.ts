import type { CountedPart } from '../../../domain/assessment/counted-text.ts';
import type { Bilingual } from '../../../domain/locale.ts';

/** The matters that a figure of an assessment counts (S2). */
export const COUNTED_TEXT = {
  title: { 'zh-CN': '{who}：{measure}', en: '{who}: {measure}' },
  waiting: { 'zh-CN': '考核所计事项', en: 'Matters that an assessment counts' },
  sub: { 'zh-CN': '{year} 年度 · {counts}', en: '{year} · {counts}' },
  matter: { 'zh-CN': '事项', en: 'Matter' },
  whose: { 'zh-CN': '单位', en: 'Whose' },
  why: { 'zh-CN': '依据', en: 'On record' },
  counted: { 'zh-CN': '计入', en: 'counted' },
  notCounted: { 'zh-CN': '未计入', en: 'not counted' },
  standing: { 'zh-CN': '分子', en: 'Numerator' },
  parts: { 'zh-CN': '看哪些', en: 'Which of them' },
  part: {
    all: { 'zh-CN': '全部 {count}', en: 'All {count}' },
    done: { 'zh-CN': '计入分子 {count}', en: 'Counted as done {count}' },
    left: { 'zh-CN': '未计入分子 {count}', en: 'Not counted as done {count}' },
  },
  none: { 'zh-CN': '没有这样的事项', en: 'There is no such matter' },
  seeFigure: {
    all: { 'zh-CN': '{figure}：看“{name}”的全部事项', en: '{figure}: see all matters of “{name}”' },
    done: { 'zh-CN': '{figure}：看“{name}”计入分子的事项', en: '{figure}: see what counts as done of “{name}”' },
    left: { 'zh-CN': '{figure}：看“{name}”未计入分子的事项', en: '{figure}: see what is not done of “{name}”' },
  },
} as const satisfies Record<string, Bilingual | Record<CountedPart, Bilingual>>;
