import { obligationName } from '../../domain/obligations/obligation-name.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { API_PROBLEMS } from '../../api/problem/api-problem-text.ts';
import { isDatabaseAway } from '../../api/problem/database-away.ts';
import { FAULT_TABLES, faultText } from '../../api/problem/fault-text.ts';
import { pointer, schemaFaults } from '../../api/problem/schema-faults.ts';
import { shownFault } from '../../api/problem/problem.ts';
import { CommandSchema } from '../../api/commands/act.schemas.ts';
import { inWords } from '../../api/words/words.ts';
import { LOCALES } from '../../domain/locale.ts';
import { TargetTableSchema } from '../../domain/scoring/indicator.ts';

const FOLDERS = ['domain/processes/budget-item', 'domain/scoring', 'db/queries', 'api'];

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

describe('every text a person sees exists in Chinese and English', () => {
  it('has a sentence for every fault that a rule names', () => {
    const codes = FOLDERS.flatMap(sources).flatMap((text) =>
      [...text.matchAll(/path: [^\n]*?code: '(\w+)'/g)].map(([, code = '']) => code),
    );
    expect(new Set(codes).size).toBeGreaterThan(8);
    const silent = codes.filter((code) => LOCALES.some((locale) => faultText(code, {}, locale) === undefined));
    expect(silent).toEqual([]);
  });

  it('has one sentence for a fault: no two rooms call two things alike', () => {
    const codes = FAULT_TABLES.flatMap((table) => Object.keys(table));
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it('says the same with the same parameters in both languages', () => {
    const parameters = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
    const uneven = Object.entries(API_PROBLEMS).filter(
      ([, { text }]) => parameters(text['zh-CN']).join() !== parameters(text.en).join(),
    );
    expect(uneven).toEqual([]);
  });

  it('puts every identifier of a refusal into words', () => {
    const params = {
      command: 'verifyProblem',
      position: 'followUp,none,reported',
      possible: 'none:correction,executing',
      roles: 'financeOfficer,performanceOfficer',
      kind: 'rectification',
      key: 'redoRectification:1',
      open: 'feedback,funds',
      limit: 3,
    };
    expect(inWords(params, 'zh-CN')).toEqual({
      command: '销号',
      position: '反馈与应用、待核查',
      possible: '没有纠偏、执行中',
      roles: '财政业务科、财政绩效科',
      kind: '整改情况报告',
      key: '重新整改',
      open: '反馈与整改、资金收回',
      limit: 3,
    });
    expect(obligationName('somethingNew', 'en')).toBe('somethingNew');
  });
});

describe('every fault of a schema has its place and a sentence', () => {
  const anything = fc.anything({ withNullPrototype: false, maxDepth: 4 });

  it.each([
    ['a command', CommandSchema],
    ['a target table', TargetTableSchema],
  ])('whatever is sent as %s', (_name, schema: z.ZodType) => {
    fc.assert(
      fc.property(anything, (value) => {
        const result = schema.safeParse(value);
        const faults = schemaFaults(result.error?.issues ?? [], 'body');
        for (const locale of LOCALES) {
          for (const { detail, code } of faults.map((fault) => shownFault(fault, locale))) {
            expect(detail).not.toBe(code);
            expect(detail).not.toMatch(/\{\w+\}/);
          }
        }
        expect(faults.length > 0).toBe(!result.success);
      }),
    );
  });

  it('tells the faults of the form that a value comes nearest to', () => {
    const either = z.object({
      actual: z.union([z.string(), z.object({ kind: z.literal('number'), value: z.string() })]),
    });
    const result = either.safeParse({ actual: { kind: 'number', value: 3 } });
    expect(schemaFaults(result.error?.issues ?? [])).toMatchObject([{ path: '/actual/value', code: 'wrongType' }]);
  });

  it('says what is to be chosen, filled in or counted as people say it; the code stays', () => {
    const act = z.object({
      stance: z.enum(['agree', 'partly', 'disagree']),
      unmet: z.array(z.enum(['targetClear', 'reachable'])),
      result: z.enum(['rectified', 'unheardOf']),
      opinion: z.string().min(1),
      note: z.string().min(2),
      score: z.number(),
      on: z.string(),
    });
    const wrong = { unmet: ['x'], opinion: '', note: '', score: '' };
    const faults = schemaFaults(act.safeParse(wrong).error?.issues ?? [], 'body');
    const said = (locale: 'zh-CN' | 'en') => faults.map((fault) => shownFault(fault, locale).detail);
    expect(faults.map(({ code }) => code)).toEqual([
      'wrongChoice',
      'wrongChoice',
      'wrongChoice',
      'tooShort',
      'tooShort',
      'wrongType',
      'required',
    ]);
    expect(said('zh-CN')).toEqual([
      '请选择：认可、部分认可、不认可。',
      '请选择：明确清晰性、实现可能性。',
      '请选择：rectified、unheardOf。',
      '请填写。',
      '至少 2 个字符。',
      '请填写数字。',
      '缺少这一项。',
    ]);
    expect(said('en').slice(0, 4)).toEqual([
      'Choose one of: agree, agree in part, disagree.',
      'Choose one of: clear and definite, can be reached.',
      'Choose one of: rectified, unheardOf.',
      'Fill this in.',
    ]);
  });

  it('names the offices that are to choose from, for who gives one and who lends one', () => {
    const given = z.object({ role: z.enum(['unitClerk', 'auditor']), roles: z.array(z.enum(['expert', 'auditor'])) });
    const faults = schemaFaults(given.safeParse({ role: '', roles: ['x'] }).error?.issues ?? [], 'body');
    expect(faults.map((fault) => shownFault(fault, 'zh-CN').detail)).toEqual([
      '请选择：单位经办、审计。',
      '请选择：专家、审计。',
    ]);
  });

  it('writes places as JSON pointers that can be read back (RFC 6901)', () => {
    const parts = fc.array(fc.oneof(fc.string(), fc.nat().map(String)), { minLength: 1 });
    fc.assert(
      fc.property(parts, (path) => {
        const read = pointer(path).split('/').slice(1);
        expect(read.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))).toEqual(path);
      }),
    );
  });
});

describe('PostgreSQL away', () => {
  it('is told from a fault of ours by the error alone', () => {
    const away = [
      { code: 'ECONNREFUSED' },
      { code: '57P01' },
      { code: '08006' },
      { message: 'Connection terminated unexpectedly' },
      { errors: [{ code: 'ECONNREFUSED' }] },
      { cause: { code: 'ECONNRESET' } },
    ];
    const ours = [{ code: '42P01' }, { message: 'x' }, new TypeError('Connection'), undefined, 'ECONNREFUSED'];
    expect(away.map(isDatabaseAway)).toEqual(away.map(() => true));
    expect(ours.map(isDatabaseAway)).toEqual(ours.map(() => false));
  });
});
