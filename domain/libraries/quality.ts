/** What an agency's work is rated by after an engagement; each 0 to 100 (财监〔2021〕4号: independence, evidence, report). */
export const QUALITY_CRITERIA = {
  independence: { 'zh-CN': '独立客观', en: 'independence' },
  evidence: { 'zh-CN': '证据充分', en: 'evidence' },
  report: { 'zh-CN': '报告质量', en: 'report' },
  timeliness: { 'zh-CN': '按期交付', en: 'timeliness' },
  confidentiality: { 'zh-CN': '保密廉洁', en: 'confidentiality and integrity' },
} as const;
export type QualityCriterion = keyof typeof QUALITY_CRITERIA;

export type QualityMarks = Readonly<Record<QualityCriterion, number>>;

/** The score of one engagement: the mean of its marks, two decimals. */
export function qualityScore(marks: QualityMarks): number {
  const all = Object.values(marks);
  return Math.round((all.reduce((sum, mark) => sum + mark, 0) / all.length) * 100) / 100;
}
