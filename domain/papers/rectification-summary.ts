import { fill, type Bilingual, type Locale } from '../locale.ts';

/** What the unit reports of one problem. */
export interface ReportedProblem {
  readonly no: number;
  readonly result: 'rectified' | 'partly' | 'cannot' | '';
  readonly evidence: readonly unknown[];
}

const T = {
  whole: {
    'zh-CN': '收到反馈后，我单位逐条整改。共{count}个问题：{results}；附佐证{evidence}份。',
    en: 'After the feedback each point was taken up. {count} problem(s): {results}; {evidence} piece(s) of evidence.',
  },
  rectified: { 'zh-CN': '已整改{count}个', en: '{count} rectified' },
  partly: { 'zh-CN': '部分整改{count}个', en: '{count} partly rectified' },
  cannot: { 'zh-CN': '无法整改{count}个', en: '{count} that cannot be rectified' },
  open: { 'zh-CN': '尚未填写{count}个', en: '{count} not filled in' },
  rest: {
    'zh-CN': '第{nos}个问题的未完成原因和后续计划见逐条情况。',
    en: 'What is not finished (problem no. {nos}), why, and what follows stands with each.',
  },
  separator: { 'zh-CN': '、', en: ', ' },
} as const satisfies Record<string, Bilingual>;

/** The general part of a rectification report, from what is reported point by point; the unit words it further (R2). */
export function rectificationSummary(problems: readonly ReportedProblem[], locale: Locale): string {
  const words = (text: Bilingual, values: Readonly<Record<string, string | number>>): string =>
    fill(text[locale], values);
  const of = (result: ReportedProblem['result']): readonly ReportedProblem[] =>
    problems.filter((problem) => problem.result === result);
  const parts = [
    [T.rectified, of('rectified').length],
    [T.partly, of('partly').length],
    [T.cannot, of('cannot').length],
    [T.open, of('').length],
  ] as const;
  const results = parts.filter(([, count]) => count > 0).map(([text, count]) => words(text, { count }));
  const unfinished = [...of('partly'), ...of('cannot')].map(({ no }) => no).toSorted((a, b) => a - b);
  const evidence = problems.reduce((sum, problem) => sum + problem.evidence.length, 0);
  const separator = T.separator[locale];
  return [
    words(T.whole, { count: problems.length, results: results.join(separator), evidence }),
    ...(unfinished.length === 0 ? [] : [words(T.rest, { nos: unfinished.join(separator) })]),
  ].join(locale === 'en' ? ' ' : '');
}
