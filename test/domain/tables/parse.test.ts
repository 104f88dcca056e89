import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Target } from '../../../domain/scoring/indicator.ts';
import { parseActual } from '../../../domain/tables/parse-actual.ts';
import { parseTarget, withDirection } from '../../../domain/tables/parse-target.ts';
import { isPlaceholderReason } from '../../../domain/tables/text.ts';

const target = (text: string | null): unknown => {
  const parsed = parseTarget(text);
  return parsed.kind === 'target' ? parsed.target : parsed.kind;
};

describe('targets as tables write them', () => {
  it.each<[string, unknown]>([
    ['≥95%', { comparator: 'gte', value: '95', unit: '%' }],
    ['≥ 95 %', { comparator: 'gte', value: '95', unit: '%' }],
    ['＞＝９５％', { comparator: 'gte', value: '95', unit: '%' }],
    ['≧95％', { comparator: 'gte', value: '95', unit: '%' }],
    ['不低于90%', { comparator: 'gte', value: '90', unit: '%' }],
    ['3年以上', { comparator: 'gte', value: '3', unit: '年' }],
    ['≥20场（每场50人）', { comparator: 'gte', value: '20', unit: '场' }],
    ['>5', { comparator: 'gte', value: '5', unit: '', exclusive: true }],
    ['≤4', { comparator: 'lte', value: '4', unit: '' }],
    ['不超过20万元', { comparator: 'lte', value: '20', unit: '万元' }],
    ['不高于3%', { comparator: 'lte', value: '3', unit: '%' }],
    ['30天以内', { comparator: 'lte', value: '30', unit: '天' }],
    ['控制在20万元以内', { comparator: 'lte', value: '20', unit: '万元' }],
    ['<3起', { comparator: 'lte', value: '3', unit: '起', exclusive: true }],
    ['﹦ 72890 元', { comparator: 'eq', value: '72890', unit: '元' }],
    ['＝100', { comparator: 'eq', value: '100', unit: '' }],
    ['= 1,200人', { comparator: 'eq', value: '1200', unit: '人' }],
    ['10-20个', { comparator: 'range', min: '10', max: '20', unit: '个' }],
    ['10%～20%', { comparator: 'range', min: '10', max: '20', unit: '%' }],
    ['300万', { comparator: 'gte', value: '300', unit: '万' }],
    ['300萬', { comparator: 'gte', value: '300', unit: '万' }],
    ['100%', { comparator: 'gte', value: '100', unit: '%' }],
    ['11月底完成100%', { comparator: 'gte', value: '100', unit: '%' }],
    ['12个月', { comparator: 'gte', value: '12', unit: '个月' }],
    ['9月前', { comparator: 'date', by: { month: 9 }, text: '9月前' }],
    ['2021年11月30日前', { comparator: 'date', by: { year: 2021, month: 11, day: 30 }, text: '2021年11月30日前' }],
    ['2022-12-31前', { comparator: 'date', by: { year: 2022, month: 12, day: 31 }, text: '2022-12-31前' }],
    ['年底前完成', { comparator: 'date', by: { month: 12, day: 31 }, text: '年底前完成' }],
    ['2月底', { comparator: 'date', by: { month: 2, day: 29 }, text: '2月底' }],
    ['三次', { comparator: 'gte', value: '3', unit: '次' }],
    ['十二期', { comparator: 'gte', value: '12', unit: '期' }],
    ['一百二十人', { comparator: 'gte', value: '120', unit: '人' }],
    ['百分之九十五', { comparator: 'gte', value: '95', unit: '%' }],
    ['零事故', { comparator: 'gte', value: '0', unit: '事故' }],
    ['统一标准', { comparator: 'qualitative', text: '统一标准' }],
    ['1500㎡', { comparator: 'gte', value: '1500', unit: 'm2' }],
    ['较上年增长5%', { comparator: 'gte', value: '5', unit: '%' }],
    ['同比增长≥5%', { comparator: 'gte', value: '5', unit: '%' }],
    ['下降10%', { comparator: 'gte', value: '10', unit: '%' }],
    ['提升至95%', { comparator: 'gte', value: '95', unit: '%' }],
    ['降至5%以下', { comparator: 'lte', value: '5', unit: '%' }],
    ['降到3%', { comparator: 'lte', value: '3', unit: '%' }],
    ['群众满意度≥90%', { comparator: 'gte', value: '90', unit: '%' }],
    ['培训人数不少于100人', { comparator: 'gte', value: '100', unit: '人' }],
    ['≥80%且≤90%', { comparator: 'range', min: '80', max: '90', unit: '%' }],
    ['80%≤X≤90%', { comparator: 'range', min: '80', max: '90', unit: '%' }],
    ['80-90%之间', { comparator: 'range', min: '80', max: '90', unit: '%' }],
    ['[80,90]', { comparator: 'range', min: '80', max: '90', unit: '' }],
    ['第四季度', { comparator: 'date', by: { month: 12, day: 31 }, text: '第四季度' }],
    ['2024年二季度末', { comparator: 'date', by: { year: 2024, month: 6, day: 30 }, text: '2024年二季度末' }],
    ['显著提升', { comparator: 'qualitative', text: '显著提升' }],
    ['是', { comparator: 'yesNo', value: true }],
    ['否', { comparator: 'yesNo', value: false }],
    ['/', 'missing'],
    ['——', 'missing'],
    ['', 'missing'],
    ['≥≥', 'unreadable'],
  ])('%s', (text, expected) => {
    expect(target(text)).toEqual(expected);
  });

  it('reads nothing as missing', () => {
    expect(target(null)).toBe('missing');
  });

  it('keeps the deadline that stands beside a number', () => {
    expect(parseTarget('11月底完成100%')).toMatchObject({ implied: true, deadline: { month: 11, day: 30 } });
  });

  it.each([
    ['0起', { isCost: false, name: '安全事故' }, 'lte'],
    ['0', { isCost: false, name: '变质比例' }, 'lte'],
    ['20万元', { isCost: true, name: '计划总投资' }, 'lte'],
    ['5件', { isCost: false, name: '投诉件数' }, 'lte'],
    ['100%', { isCost: false, name: '投诉处理率' }, 'gte'],
    ['100', { isCost: true, name: '成本控制率' }, 'gte'],
    ['20万元', { isCost: false, name: '农户收入' }, 'gte'],
  ])('gives a bare %s of %o its direction', (text, row, comparator) => {
    expect(withDirection(parseTarget(text), row)).toMatchObject({ target: { comparator } });
  });

  it('never turns round a sign that was written', () => {
    expect(withDirection(parseTarget('≥20万元'), { isCost: true, name: '成本' })).toMatchObject({
      target: { comparator: 'gte' },
    });
  });

  const number = fc
    .tuple(fc.nat(1_000_000), fc.nat(99))
    .map(([whole, cents]) => (cents === 0 ? String(whole) : `${String(whole)}.${String(cents).padStart(2, '0')}`));
  const signs = fc.constantFrom<readonly [string, Target['comparator']]>(
    ['≥', 'gte'],
    ['≤', 'lte'],
    ['=', 'eq'],
    ['不少于', 'gte'],
    ['不大于', 'lte'],
  );
  it('reads back every number with sign and unit, however spaced', () => {
    fc.assert(
      fc.property(
        signs,
        number,
        fc.constantFrom('', '%', '亩', '万元', '个', '公里'),
        fc.constantFrom('', ' ', '\u3000'),
        ([sign, comparator], value, unit, space) => {
          expect(target(`${sign}${space}${value}${space}${unit}`)).toEqual({ comparator, value, unit });
        },
      ),
    );
  });

  it('never throws and is stable on its own wording', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseTarget(text)).toEqual(parseTarget(text));
      }),
    );
  });
});

describe('actual values, read against their target', () => {
  const read = (text: string, of: string): unknown => {
    const parsed = withDirection(parseTarget(of), { isCost: false, name: '' });
    return parsed.kind === 'target' ? parseActual(text, parsed.target) : parsed;
  };
  it.each<[string, string, unknown]>([
    ['94.60%', '≥95%', { actual: { kind: 'number', value: '94.60', unit: '%' }, hasComparator: false }],
    ['≥266米', '≥266米', { actual: { kind: 'number', value: '266', unit: '米' }, hasComparator: true }],
    ['22场，超额完成', '≥20场', { actual: { kind: 'number', value: '22', unit: '场' }, hasComparator: false }],
    [
      '累计完成22场（含线上2场）',
      '≥20场',
      { actual: { kind: 'number', value: '22', unit: '场' }, hasComparator: false },
    ],
    ['完成100%', '100%', { actual: { kind: 'number', value: '100', unit: '%' }, hasComparator: false }],
    ['完成', '≥95%', { actual: { kind: 'text', text: '完成' }, hasComparator: false }],
    ['7月', '9月前', { actual: { kind: 'date', on: { month: 7 } }, hasComparator: false }],
    ['基本达到', '是', { actual: { kind: 'judged', band: 'partlyAchieved' }, hasComparator: false }],
    ['未完成', '是', { actual: { kind: 'yesNo', value: false }, hasComparator: false }],
    ['显著提升', '显著提升', { actual: { kind: 'judged', band: 'achieved' }, hasComparator: false }],
    ['未见提升', '显著提升', { actual: { kind: 'judged', band: 'notAchieved' }, hasComparator: false }],
    ['无', '100%', { actual: { kind: 'notApplicable' }, hasComparator: false }],
    ['无', '0起', { actual: { kind: 'number', value: '0', unit: '' }, hasComparator: false }],
    ['/', '100%', { actual: null, hasComparator: false }],
  ])('%s against %s', (text, of, expected) => {
    expect(read(text, of)).toEqual(expected);
  });
});

describe('reasons', () => {
  it.each(['0', '无', '/', '-', '', '扣1分', '扣 0.5 分', '同上', '无偏差', '１', '...'])('“%s” is none', (text) => {
    expect(isPlaceholderReason(text)).toBe(true);
  });
  it.each(['已完工,剩余3%尾款未付', '没有轮换、动用库存', '汛期停工', 'Supplier went bankrupt'])(
    '“%s” is one',
    (text) => {
      expect(isPlaceholderReason(text)).toBe(false);
    },
  );
});

describe('what was found, in the words that tables use', () => {
  const found = (asked: string, told: string): unknown => {
    const parsed = parseTarget(asked);
    if (parsed.kind !== 'target') return parsed.kind;
    const row = withDirection(parsed, { isCost: false, name: '指标' });
    return row.kind === 'target' ? parseActual(told, row.target, row.change).actual : row.kind;
  };
  const number = (value: string, unit: string): unknown => ({ kind: 'number', value, unit });

  it.each<[string, string, unknown]>([
    ['较上年增长5%', '增长6.1%', number('6.1', '%')],
    ['较上年增长5%', '4.2%', number('4.2', '%')],
    ['增长5%以上', '下降1%', number('-1', '%')],
    ['下降10%', '下降12%', number('12', '%')],
    ['下降10%', '增长2%', number('-2', '%')],
    ['降低≥3%', '-3.5%', number('3.5', '%')],
    ['≥95%', '群众满意度96.5%', number('96.5', '%')],
    ['≥100人次', '共培训320人次', number('320', '人次')],
    ['4次', '每季度1次，共4次', number('4', '次')],
    ['≥20场', '22场，共500人', number('22', '场')],
    ['50人', '50余人', number('50', '人')],
    ['3个', '三个', number('3', '个')],
    ['100%', '全覆盖', number('100', '%')],
    ['100%', '全部到位', number('100', '%')],
    ['0起', '未发生', number('0', '')],
    ['零事故', '无', number('0', '')],
    ['零投诉', '1起', number('1', '起')],
    ['不发生安全事故', '未发生', { kind: 'judged', band: 'achieved' }],
    ['不发生安全事故', '发生1起', { kind: 'judged', band: 'notAchieved' }],
    ['优', '良好', { kind: 'judged', band: 'partlyAchieved' }],
    ['良好', '优秀', { kind: 'judged', band: 'achieved' }],
    ['优', '差', { kind: 'judged', band: 'notAchieved' }],
  ])('%s, and in the end %s', (asked, told, expected) => {
    expect(found(asked, told)).toEqual(expected);
  });

  it.each([
    ['50人', '近50人'],
    ['≥95%', '完成'],
    ['≥95%', '未达到96%'],
  ])('%s is not answered by %s', (asked, told) => {
    expect(found(asked, told)).toMatchObject({ kind: 'text' });
  });

  it('an open end was not measured', () => {
    const gte = { comparator: 'gte', value: '95', unit: '%' } as const;
    expect(parseActual('95%以上', gte)).toEqual({ actual: number('95', '%'), hasComparator: true });
  });
});
