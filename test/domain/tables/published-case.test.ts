import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { PublishedCaseSchema, readCase } from '../../../domain/tables/published-case.ts';
import { describeFinding, TABLE_FINDINGS, type TableFindingCode } from '../../../domain/tables/table-finding.ts';

const file = new URL('../../../data/published-tables.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly unknown[] };

describe('a case is read as it is', () => {
  it.each(cases)('%#: every published case, with keys that we do not know', (published) => {
    expect(PublishedCaseSchema.parse(published)).toEqual(published);
    expect(readCase(published)).toEqual({ table: published, findings: [] });
  });

  it('a value of a wrong type is reported once and treated as empty; its neighbours stay', () => {
    const read = readCase({ id: 'x', executed: [], indicators: [{ l3: {}, weight: 5 }, null, 7] });
    expect(read?.table).toEqual({ id: 'x', executed: null, indicators: [{ l3: null, weight: 5 }, null, null] });
    expect(read?.findings.map(({ path }) => path)).toEqual([
      '/executed',
      '/indicators/0/l3',
      '/indicators/2',
      '/indicators/1',
    ]);
  });

  it('what is no object is no case', () => {
    for (const raw of [null, undefined, 5, 'x', []]) expect(readCase(raw)).toBeUndefined();
  });
});

describe('every finding has a sentence in both languages', () => {
  const codes = Object.keys(TABLE_FINDINGS) as TableFindingCode[];
  it.each(codes)('%s', (code) => {
    expect(describeFinding({ code, params: {} }, 'zh-CN')).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(describeFinding({ code, params: {} }, 'en')).toMatch(/[a-z].*\.$/);
  });

  it('groups are named in the reader’s language', () => {
    const missing = { code: 'missingGroup', params: { level: 'satisfaction' } } as const;
    expect([describeFinding(missing, 'zh-CN'), describeFinding(missing, 'en')]).toEqual([
      '缺少满意度指标。',
      'There is no satisfaction indicator.',
    ]);
  });
});
