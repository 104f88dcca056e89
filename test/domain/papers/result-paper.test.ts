import { asPlainDate } from '../../../domain/calendar/plain-date.ts';
import { resultPaper, type ResultPaperFacts } from '../../../domain/papers/result-paper.ts';
import { LOCALES } from '../../../domain/locale.ts';
import { RESULT_DOCUMENT_KINDS } from '../../../domain/processes/result-document/state.ts';

const FACTS: ResultPaperFacts = {
  kind: 'ranking',
  name: '2025 年度部门（单位）绩效评价结果排名',
  region: '郴州市',
  fiscalYear: 2025,
  policyTitle: '郴政发〔2014〕5号',
  recipients: ['中共郴州市委员会', '郴州市人民政府'],
  method: ['得分：评价结束时确定的最终得分，百分制。'],
  lines: [
    { name: '甲局', rank: 1, score: '95.00', reason: null },
    { name: '乙局', rank: null, score: null, reason: '评价尚未结束' },
  ],
  entries: [],
  hash: 'a'.repeat(64),
};
const text = (facts: ResultPaperFacts): readonly string[] => resultPaper(facts, 'zh-CN').blocks.map((one) => one.text);

describe('a document about results as an official paper (GB/T 9704)', () => {
  it('says who stands where, who is left out and why, and by which method', () => {
    const paper = resultPaper(FACTS, 'zh-CN');
    expect([paper.title, paper.addressee, paper.issuer]).toEqual([
      '关于报送2025 年度部门（单位）绩效评价结果排名的报告',
      '中共郴州市委员会、郴州市人民政府：',
      '郴州市财政局',
    ]);
    expect(text(FACTS)).toEqual([
      '根据郴政发〔2014〕5号，我局对2025年度绩效评价结果进行了排名，现将有关情况报告如下。',
      '一、总体情况',
      '列入名次的1个，因下述原因未列入的1个。',
      '二、排名办法',
      '得分：评价结束时确定的最终得分，百分制。',
      '三、排名结果',
      '第1名　甲局，95.00分。',
      '四、未列入名次的',
      '1.乙局：评价尚未结束。',
      `以上数据冻结存证，校验值（SHA-256）为${'a'.repeat(64)}。`,
      '特此报告。',
    ]);
  });

  it('says which issued ranking it takes the place of, and why', () => {
    const replaces = { documentId: 'a', documentNumber: '郴财绩〔2026〕2号', reason: '得分复核后更正' };
    expect(text({ ...FACTS, replaces })[1]).toBe(
      '本次排名代替郴财绩〔2026〕2号所报排名，原排名不再使用。理由：得分复核后更正。',
    );
    expect(text({ ...FACTS, kind: 'assessment', replaces })[1]).toBe(
      '本文代替郴财绩〔2026〕2号，原文不再使用。理由：得分复核后更正。',
    );
  });

  it('has no number and no date before it is signed', () => {
    const draft = resultPaper(FACTS, 'zh-CN');
    expect(draft.number.fixed).toBe(false);
    expect(draft.signature.date).toBe('');
    const signed = resultPaper(
      { ...FACTS, documentNumber: '郴财绩〔2026〕2号', issuedOn: asPlainDate('2026-03-20') },
      'zh-CN',
    );
    expect(signed.number).toEqual({ text: '郴财绩〔2026〕2号', fixed: true });
    expect(signed.signature.date).toBe('2026年3月20日');
  });

  it('names whoever stands on a list with the grounds, and nobody who was taken off', () => {
    const entries = [
      { subjectId: 'a', name: '甲局', grounds: ['评价为优'], standing: 'proposed' as const },
      { subjectId: 'b', name: '乙局', grounds: [], standing: 'added' as const, reason: '抢险有功' },
      { subjectId: 'c', name: '丙局', grounds: ['评价为优'], standing: 'removed' as const, reason: '整改逾期' },
    ];
    const lines = text({ ...FACTS, kind: 'commendation', name: '名单', entries });
    expect(lines.slice(1, 4)).toEqual(['一、名单', '1.甲局：评价为优。', '2.乙局：抢险有功。']);
    expect(lines[0]).toContain('下列2个单位予以通报表彰');
    expect(lines.join('')).not.toContain('丙局');
  });

  it('addresses many recipients by what they have in common', () => {
    const recipients = Array.from({ length: 12 }, (_, index) => `单位${String(index + 1)}`);
    expect(resultPaper({ ...FACTS, recipients }, 'zh-CN').addressee).toBe('单位1、单位2、单位3，各有关单位：');
  });

  it('is whole in both languages for every kind', () => {
    const all = RESULT_DOCUMENT_KINDS.flatMap((kind) =>
      LOCALES.map((locale) => JSON.stringify(resultPaper({ ...FACTS, kind }, locale))),
    );
    expect(all.filter((paper) => /\{[a-z]+\}/.test(paper))).toEqual([]);
  });
});
