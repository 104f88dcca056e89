import { rectificationSummary } from '../../../domain/papers/rectification-summary.ts';

describe('the general part of a rectification report (R2)', () => {
  it('counts results and evidence, and points at what is not finished', () => {
    const problems = [
      { no: 1, result: 'rectified', evidence: [1, 2] },
      { no: 2, result: 'cannot', evidence: [] },
      { no: 3, result: 'partly', evidence: [3] },
    ] as const;
    expect(rectificationSummary(problems, 'zh-CN')).toBe(
      '收到反馈后，我单位逐条整改。共3个问题：已整改1个、部分整改1个、无法整改1个；附佐证3份。第2、3个问题的未完成原因和后续计划见逐条情况。',
    );
    expect(rectificationSummary(problems, 'en')).toContain('3 problems: 1 rectified, 1 partly rectified');
  });

  it('says nothing of a rest where everything is rectified, and shows what is still empty', () => {
    expect(rectificationSummary([{ no: 1, result: 'rectified', evidence: [] }], 'zh-CN')).not.toContain('后续计划');
    expect(rectificationSummary([{ no: 1, result: '', evidence: [] }], 'zh-CN')).toContain('尚未填写1个');
  });
});
