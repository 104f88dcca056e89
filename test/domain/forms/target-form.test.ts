import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readTargetForm, type FormReading } from '../../../domain/forms/read-target-form.ts';
import type { ReadSheet } from '../../../domain/forms/read-sheet.ts';
import { targetForm } from '../../../domain/forms/target-form.ts';
import { LEVEL1, LEVEL2_OF } from '../../../domain/scoring/levels.ts';
import { SCORING_TEMPLATES } from '../../../domain/scoring/template.ts';
import { rowsOf } from '../../../domain/targets/sheet-rows.ts';
import { asRead, FACTS, sheetOfLines, written } from './support.ts';

let made = 0;
const newKey = (): string => `new${String((made += 1))}`;
const read = (sheet: ReadSheet): FormReading => readTargetForm(sheet, FACTS, newKey);

const words = fc.stringMatching(/^[一-龥A-Za-z0-9≥％%（）、。 ]{0,30}[一-龥]$/).map((text) => text.trim());
const number = fc.oneof(
  fc.integer({ min: -9999, max: 999_999 }).map(String),
  fc.tuple(fc.nat(9999), fc.nat(99)).map(([whole, places]) => `${String(whole)}.${String(places).padStart(2, '0')}`),
);
const unit = fc.constantFrom('', '%', '个', '人次', '万元', '亩', '㎡', '元/人');
const point = fc
  .record({
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }),
    year: fc.option(fc.constant(2027), { nil: undefined }),
  })
  .map((by) => Object.fromEntries(Object.entries(by).filter(([, part]) => part !== undefined)));
const target = fc.oneof(
  fc.record({
    comparator: fc.constantFrom('gte', 'lte'),
    value: number,
    unit,
    exclusive: fc.constantFrom(true, undefined),
  }),
  fc.record({ comparator: fc.constant('eq'), value: number, unit }),
  fc
    .tuple(fc.nat(500), fc.nat(500), unit)
    .map(([min, more, of]) => ({ comparator: 'range', min: String(min), max: String(min + more), unit: of })),
  fc.record({ comparator: fc.constant('qualitative'), text: words, criterion: fc.option(words, { nil: undefined }) }),
  fc.record({ comparator: fc.constant('date'), by: point }),
  fc.record({ comparator: fc.constant('yesNo'), value: fc.boolean() }),
);
const levels = fc.constantFrom(...LEVEL1.flatMap((level1) => LEVEL2_OF[level1].map((level2) => ({ level1, level2 }))));
const weight = fc.option(fc.oneof(fc.nat(100).map(String), fc.constantFrom('7.5', '0.50', '12.25')), {
  nil: undefined,
});
const note = fc.option(words, { nil: undefined });
const indicator = fc
  .record({
    levels,
    name: words,
    target,
    weight,
    basis: note,
    explanation: note,
    dataSource: note,
    evidence: note,
    isCore: fc.constantFrom(true, undefined),
  })
  .map(({ levels: own, ...rest }) => ({ ...own, ...rest }));
const table = fc
  .record({
    templateId: fc.constantFrom(...SCORING_TEMPLATES.map(({ id }) => id)),
    annualTarget: words,
    amountFen: fc.nat(2_000_000_000),
    rows: fc.array(fc.tuple(indicator, fc.boolean()), { maxLength: 12 }),
  })
  .map(({ rows, ...rest }) => ({
    ...rest,
    indicators: rows.map(([row, part], at) => ({
      key: `k${String(at)}`,
      ...row,
      ...(part && at > 0 && { partOf: 'k0' }),
    })),
  }));

describe('a target table as a form and back', () => {
  it('is the same table, whatever it holds', () => {
    fc.assert(
      fc.property(table, (body) => {
        const { content, faults } = read(asRead(targetForm(FACTS, body, 'draft')));
        expect(faults).toEqual([]);
        const { indicators, ...rest } = content;
        expect(rest).toEqual({
          templateId: body.templateId,
          annualTarget: body.annualTarget,
          amountFen: body.amountFen,
        });
        expect(rowsOf(indicators, newKey)).toEqual(rowsOf(body.indicators, newKey));
      }),
      { numRuns: 300 },
    );
  });

  it('of no item is empty, and is read as no rows', () => {
    const { content, rows, faults } = read(asRead(targetForm(undefined, undefined, '')));
    expect([rows, faults, content['indicators']]).toEqual([0, [], []]);
  });
});

const TWO = {
  templateId: 'ministry2020',
  annualTarget: '建成高标准农田。',
  indicators: [
    {
      key: 'a',
      level1: 'output',
      level2: 'quantity',
      name: '建设面积',
      target: { comparator: 'gte', value: '2000', unit: '亩' },
      weight: '50',
    },
    {
      key: 'b',
      level1: 'benefit',
      level2: 'socialBenefit',
      name: '受益群众',
      target: { comparator: 'gte', value: '500', unit: '人' },
      weight: '40',
    },
  ],
};
const form = asRead(targetForm(FACTS, TWO, 'draft'));
const targetsIn = ({ content }: FormReading): readonly unknown[] =>
  (content['indicators'] as readonly { readonly target: unknown }[]).map(({ target: one }) => one);

describe('what people do to a form', () => {
  it('takes rows put in between, empty rows, full-width digits, a sign with number and unit in one cell', () => {
    const sheet = written(form, {
      B12: '质量指标',
      C12: '合格率',
      E12: '＞＝９５％',
      G12: '１０',
      C14: '成本控制',
      B14: '成本指标',
      E14: '不超过30万元',
    });
    const reading = read(sheet);
    expect(reading.faults).toEqual([]);
    expect(targetsIn(reading).slice(2)).toEqual([
      { comparator: 'gte', value: '95', unit: '%' },
      { comparator: 'lte', value: '30', unit: '万元' },
    ]);
  });

  it('knows a row by its key after it was moved, and gives a copied row a key of its own', () => {
    const moved = written(form, {
      C9: '受益群众',
      N9: 'b',
      C10: '建设面积',
      N10: 'a',
      C11: '建设面积',
      D11: '≥',
      E11: '1',
      F11: '亩',
      N11: 'a',
      A11: '产出指标',
      B11: '数量指标',
    });
    const keys = (read(moved).content['indicators'] as readonly { readonly key: string }[]).map(({ key }) => key);
    expect(keys.slice(0, 2)).toEqual(['b', 'a']);
    expect(keys[2]).toMatch(/^new/);
  });

  it('finds the table in a form of another layout, by its headings', () => {
    const sheet = sheetOfLines([
      ['项目支出绩效目标申报表'],
      ['年度总体目标', '', '完成提升任务'],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '备注'],
      ['', '产出指标', '数量指标', '提升村庄', '3个', ''],
      ['', '', '质量指标', '验收合格率', '100%', '验收单'],
      ['', '效益指标', '生态效益指标', '/', '/', ''],
      ['合计'],
      ['', '', '', '不是指标', '9', ''],
    ]);
    const { faults, rows, content } = read(sheet);
    expect([faults, rows, content['annualTarget']]).toEqual(
      [[], 2, '完成提升任务'].map((one, at) => (at === 2 ? '' : one)),
    );
    expect(content['indicators']).toMatchObject([
      { level1: 'output', level2: 'quantity', target: { comparator: 'gte', value: '3', unit: '个' } },
      { level1: 'output', level2: 'quality', explanation: '验收单' },
    ]);
  });

  it('warns of a column that it does not know, and of a share beside a percent sign', () => {
    const sheet = written(form, { E9: '0.95', F9: '%', P8: '领导批示' });
    expect(read(sheet).remarks).toEqual(
      expect.arrayContaining([
        { cell: 'P8', code: 'columnIgnored', params: { cell: 'P8', text: '领导批示' } },
        { cell: 'E9', code: 'smallPercent', params: { cell: 'E9', text: '0.95', percent: '95' } },
      ]),
    );
  });

  it('says what the table still lacks at the cells of the file', () => {
    const sheet = written(form, { C11: '培训', A11: '产出指标', B11: '数量指标' });
    const cells = read(sheet).remarks.flatMap((one) => ('finding' in one ? [[one.cell, one.finding.code]] : []));
    expect(cells).toEqual(
      expect.arrayContaining([
        ['D11', 'signMissing'],
        ['E11', 'valueMissing'],
        ['G11', 'weightMissing'],
      ]),
    );
  });
});

describe('every fault at once, by its cell', () => {
  it('levels, signs, values, ranges, dates, weights and amounts that cannot be read', () => {
    const sheet = written(form, {
      G5: '三十万',
      B6: '省里的模板',
      A9: '其他',
      D9: '大概',
      E10: '约500',
      G10: '四十',
      A11: '产出指标',
      B11: '时效指标',
      C11: '完工',
      D11: '日期',
      E11: '尽快',
      A12: '产出指标',
      B12: '数量指标',
      C12: '场次',
      D12: '区间',
      E12: '十来场',
      A13: '产出指标',
      B13: '数量指标',
      C13: '台账',
      D13: '是否',
      E13: '差不多',
      A14: '产出指标',
      B14: '数量指标',
      C14: '巡查',
      E14: '约95',
    });
    const found = read(sheet).faults.map(({ cell, code }) => [cell, code]);
    expect(found.toSorted()).toEqual(
      [
        ['G5', 'formAmountUnread'],
        ['B6', 'formTemplateUnknown'],
        ['A9', 'formLevel1Unread'],
        ['D9', 'formSignUnread'],
        ['E10', 'formValueUnread'],
        ['G10', 'formWeightUnread'],
        ['E11', 'formDateUnread'],
        ['E12', 'formRangeUnread'],
        ['E13', 'formYesNoUnread'],
        ['E14', 'formValueUnread'],
      ].toSorted(),
    );
  });

  it('texts that are too long, and more rows than a table takes', () => {
    const many = Array.from({ length: 301 }, (_, at) => ({ ...TWO.indicators[0], key: `k${String(at)}` }));
    const sheet = written(asRead(targetForm(FACTS, { ...TWO, indicators: many }, 'draft')), { H9: '长'.repeat(1001) });
    expect(read(sheet).faults).toMatchObject([
      { cell: 'H9', code: 'formTooLong', params: { most: 1000, count: 1001 } },
      { cell: 'A309', code: 'formTooManyRows' },
    ]);
  });

  it('a file that lacks a heading tells what is wrong with the rest of it as well', () => {
    const sheet = written(form, { E8: '数值', G9: '十分', H10: '长'.repeat(1001) });
    expect(() => read(sheet)).toThrow(
      expect.objectContaining({
        code: 'formNoTable',
        faults: [
          { path: '/A8', code: 'formColumnMissing', params: { cell: 'A8', text: '指标值' } },
          expect.objectContaining({ path: '/G9', code: 'formWeightUnread' }),
          expect.objectContaining({ path: '/H10', code: 'formTooLong' }),
        ],
      }),
    );
  });

  it('a file without the headings is no form', () => {
    expect(() =>
      read(
        sheetOfLines([
          ['姓名', '电话'],
          ['赵甲', '1'],
        ]),
      ),
    ).toThrow(expect.objectContaining({ code: 'formNoTable' }));
  });
});
