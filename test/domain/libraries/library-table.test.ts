import fc from 'fast-check';
import { AGENCY_FIELDS } from '../../../domain/libraries/agency-fields.ts';
import { LIBRARIES } from '../../../domain/libraries/entry-acts.ts';
import type { Content, FieldValue, LibraryField } from '../../../domain/libraries/fields.ts';
import { contentSchema } from '../../../domain/libraries/field-schema.ts';
import { readField, writeField } from '../../../domain/libraries/field-text.ts';
import { inRow, readTable, repeatedRows } from '../../../domain/libraries/import-table.ts';
import { apart, facetsOf, LIBRARY_PLANS, wordsOf } from '../../../domain/libraries/library.ts';
import { LOCALES } from '../../../domain/locale.ts';

const word = fc
  .string({ unit: fc.constantFrom(...Array.from('绩效评价中心abcXYZ09')), minLength: 1, maxLength: 12 })
  .filter((text) => !/^\d+$/.test(text));

function valueOf({ input, options = {} }: LibraryField): fc.Arbitrary<FieldValue> {
  const choices = Object.keys(options);
  switch (input) {
    case 'choice':
      return fc.constantFrom(...choices);
    case 'choices':
      return fc.uniqueArray(fc.constantFrom(...choices), { minLength: 1 });
    case 'list':
      return fc.array(word, { minLength: 1, maxLength: 5 });
    case 'number':
      return fc.nat(99_999);
    case 'date':
      return fc.constant('2026-02-28');
    case 'standards':
      return fc.array(
        fc.record({
          value: fc.constantFrom('95', '-0.5', '12.25'),
          unit: fc.constantFrom('%', '', '公里'),
          year: fc.integer({ min: 2000, max: 2030 }),
          scope: word,
          source: word,
        }),
        { minLength: 1, maxLength: 3 },
      );
    case 'text':
    case 'area':
      return word;
  }
}

describe('a fact of an entry as text', () => {
  const fields = LIBRARIES.flatMap((library) => LIBRARY_PLANS[library].fields);
  it.each(LOCALES)('is read back as it was written (%s)', (locale) => {
    for (const field of fields)
      fc.assert(
        fc.property(valueOf(field), (value) => {
          // A name that is itself an option's is that option.
          fc.pre(!(field.input === 'text' && typeof value === 'string' && field.options !== undefined));
          expect(readField(field, writeField(field, value, locale))).toEqual(value);
        }),
        { numRuns: 30 },
      );
  });

  it('is nothing where nothing was written', () => {
    for (const field of fields) expect(readField(field, ' ')).toBeUndefined();
  });

  it('is refused and not lost where a standard value cannot be read', () => {
    const field = fields.find(({ input }) => input === 'standards');
    if (!field) throw new Error('no field of standard values');
    const read = readField(field, '大约九成');
    expect(JSON.stringify(read)).toContain('大约九成');
    const schema = contentSchema([field], 'one');
    expect(schema.safeParse({ [field.key]: read }).success).toBe(false);
  });
});

const HEAD = ['机构名称', '统一社会信用代码', '类型', '业务领域', '资质'];
const ROW = ['示例评价事务所', '91350100M000100Y43', '会计师事务所', '卫生健康、财务会计', '执业证书'];

describe('a sheet of a library', () => {
  it('is read from the row that names the columns; what stands above it is passed over', () => {
    const { rows, faults } = readTable(
      [['中介机构库'], ['筛选：无'], HEAD, ROW, ['', '', '', '', '']],
      AGENCY_FIELDS,
      [],
    );
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      {
        row: 4,
        content: {
          name: '示例评价事务所',
          creditCode: '91350100M000100Y43',
          kind: 'accounting',
          sectors: ['health', 'accounting'],
          qualifications: ['执业证书'],
        },
      },
    ]);
  });

  it('says which columns are unknown and which are missing', () => {
    const { faults } = readTable(
      [
        ['机构名称', '类型', '颜色', '状态'],
        ['甲', '乙', '丙', '丁'],
      ],
      AGENCY_FIELDS,
      ['状态'],
    );
    expect(faults.map(({ code, column, params }) => [code, column, params['name']])).toEqual([
      ['columnUnknown', '颜色', '颜色'],
      ['columnMissing', null, '统一社会信用代码'],
      ['columnMissing', null, '业务领域'],
    ]);
  });

  it('says where nothing can be read at all', () => {
    expect(readTable([['甲', '乙']], AGENCY_FIELDS, []).faults[0]?.code).toBe('headMissing');
    expect(readTable([HEAD], AGENCY_FIELDS, []).faults[0]?.code).toBe('rowsNone');
  });

  it('finds the same entry twice, by what its library knows it by', () => {
    const { rows } = readTable([HEAD, ROW, ROW], AGENCY_FIELDS, []);
    expect(repeatedRows(rows, LIBRARY_PLANS.agencies.codeOf)).toEqual([
      { row: 3, column: null, code: 'rowTwice', params: { row: 2 } },
    ]);
  });

  it('tells a fault by its row and the name of its column', () => {
    expect(inRow(7, AGENCY_FIELDS, { path: '/creditCode', code: 'creditCodeWrong' })).toEqual({
      row: 7,
      column: '统一社会信用代码',
      code: 'creditCodeWrong',
      params: {},
    });
  });
});

describe('what an entry is found by', () => {
  const content: Content = {
    name: '示例评价事务所',
    kind: 'law',
    sectors: ['health'],
    phone: '13800001234',
    creditCode: '91350100M000100Y43',
  };
  it('are its facets and words, never personal data', () => {
    expect(facetsOf(AGENCY_FIELDS, content)).toEqual(['kind:law', 'sectors:health']);
    expect(wordsOf(AGENCY_FIELDS, content)).toBe('示例评价事务所 91350100M000100Y43');
    const { open, personal } = apart(AGENCY_FIELDS, content);
    expect([Object.keys(personal), 'phone' in open]).toEqual([['phone'], false]);
  });

  it('no personal field of any library is searched by or counted', () => {
    const personal = LIBRARIES.flatMap((library) => LIBRARY_PLANS[library].fields).filter((one) => one.personal);
    expect(personal.length).toBeGreaterThan(2);
    expect(personal.filter(({ words, facet }) => words === true || facet === true)).toEqual([]);
  });
});
