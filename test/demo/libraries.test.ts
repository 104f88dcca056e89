import { LIBRARIES, type Library } from '../../domain/libraries/entry-acts.ts';
import { contentSchema } from '../../domain/libraries/field-schema.ts';
import { listOf, textOf, type Content } from '../../domain/libraries/fields.ts';
import { LIBRARY_PLANS } from '../../domain/libraries/library.ts';
import { readMarkdown } from '../../domain/libraries/markdown.ts';
import { DEMO_AGENCIES } from '../../demo/libraries/agencies.ts';
import { DEMO_EXPERTS } from '../../demo/libraries/experts.ts';
import { GUIDANCE } from '../../demo/libraries/guidance-text.ts';
import { CITY_INDICATORS, ministryIndicators } from '../../demo/libraries/indicators.ts';

const ENTRIES: Readonly<Record<Library, readonly Content[]>> = {
  agencies: DEMO_AGENCIES.map(({ content }) => content),
  experts: DEMO_EXPERTS,
  guidance: GUIDANCE,
  indicators: [...CITY_INDICATORS, ...ministryIndicators()],
};

describe('the libraries of the demo', () => {
  it.each(LIBRARIES)('%s: every entry is one that its library takes, and none is there twice', (library) => {
    const { fields, codeOf } = LIBRARY_PLANS[library];
    const schema = contentSchema(fields, 'demo');
    const faults = ENTRIES[library].flatMap((content) => schema.safeParse(content).error?.issues ?? []);
    expect(faults).toEqual([]);
    expect(new Set(ENTRIES[library].map(codeOf)).size).toBe(ENTRIES[library].length);
  });

  it('agencies and experts say that they are invented, and hold nothing personal', () => {
    for (const content of [...ENTRIES.agencies, ...ENTRIES.experts])
      expect([textOf(content, 'name').endsWith('（虚构）'), content['phone'], content['idNumber']]).toEqual([
        true,
        undefined,
        undefined,
      ]);
    expect([ENTRIES.agencies.length, ENTRIES.experts.length]).toEqual([12, 40]);
  });

  it('the ministry’s frameworks are all there, each with how far it was held against its source', () => {
    const rows = ministryIndicators();
    expect(rows).toHaveLength(103);
    expect(rows.filter(({ verification }) => typeof verification !== 'string')).toEqual([]);
  });

  it('every article cites a clause and has steps, headings and no mark that is left over', () => {
    for (const content of GUIDANCE) {
      expect([content['name'], listOf(content, 'clauses').length > 0]).toEqual([content['name'], true]);
      expect(JSON.stringify(readMarkdown(textOf(content, 'body')))).not.toMatch(/\*\*|"# /);
    }
  });
});
