import { LOCALES } from '../../domain/locale.ts';
import { factsText } from '../../api/words/account-text.ts';

const RANKING = { rankingId: 'r1', year: 2025, subject: 'county', places: 11, inputsHash: 'ab', resultHash: 'cd' };
const SAMPLE = { sampleId: 's1', year: 2025, lines: 13, populationHash: 'ab', seedHash: 'cd' };
const DRAW = { sampleId: 's1', seed: 'ab', drawn: 4 };
const ARCHIVE = { itemId: 'i1', item: '农技推广', records: 23, withheld: 2, headHash: 'ab' };

describe('the record of administration is read in the reader’s language (S8)', () => {
  it('calls what a frozen ranking, a sample and an archive leave on it by names, and shows no ids', () => {
    expect(factsText(RANKING, 'zh-CN')).toBe('年度 2025；排名对象 县市区；列入 11；数据摘要 ab；结果摘要 cd');
    expect(factsText(SAMPLE, 'zh-CN')).toBe('年度 2025；名单份数 13；名单摘要 ab；种子散列 cd');
    expect(factsText(DRAW, 'zh-CN')).toBe('种子 ab；抽中 4');
    expect(factsText(ARCHIVE, 'zh-CN')).toBe('项目 农技推广；记录条数 23；隐去条数 2；链头 ab');
  });

  it('tells a ranking’s subject from an account’s with its provider', () => {
    expect(factsText({ subject: 'unit' }, 'en')).toBe('ranked departments and units');
    expect(factsText({ subject: 'u-4711' }, 'en')).toBe('subject u-4711');
  });

  it('says which operation was asked for, and by which channel', () => {
    for (const locale of LOCALES)
      expect(factsText({ operation: 'reconcile', channel: 'webhook' }, locale)).not.toMatch(/reconcile|webhook$/);
  });
});
