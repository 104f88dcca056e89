import { ENOUGH } from '../../domain/analytics/spread.ts';
import fc from 'fast-check';
import { asInstant } from '../../domain/calendar/plain-date.ts';
import { fill } from '../../domain/locale.ts';
import { loopModel, moneyModel, punctualModel, stagesModel } from '../../web/src/pages/dashboards/chart-models.ts';
import { csvOf } from '../../web/src/pages/dashboards/csv.ts';
import {
  lightsFinding,
  loopFinding,
  moneyFinding,
  percentOf,
  problemsFinding,
  punctualFinding,
  stagesFinding,
  type Finding,
} from '../../web/src/pages/dashboards/findings.ts';
import { DASHBOARD_TEXT } from '../../web/src/text/dashboard-text.ts';
import type { Say } from '../../web/src/text/say.ts';

const say: Say = (text, values = {}) => fill(text['zh-CN'], values);

function said({ text, values }: Finding): string {
  const words = Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? say(value) : value]);
  return say(text, Object.fromEntries(words) as Readonly<Record<string, string | number>>);
}

const deadlines = (onTime: number, withinExtension: number, late: number) => ({
  onTime,
  withinExtension,
  late,
  medianDays: 7,
});
const FEEDBACK = { 'zh-CN': '反馈', en: 'feedback' };
const told = { year: 2025, asOf: asInstant('2026-11-23T02:00:00.000Z') };
const STEPS = ['targets', 'monitoring', 'evaluation', 'feedback', 'application'] as const;

function loop(reached: readonly number[]) {
  const items = reached[0] ?? 0;
  const steps = STEPS.map((step, index) => {
    const [before = 0, here = 0] = [reached[index], reached[index + 1]];
    return { step, items: here, fen: here * 1_000_000, lost: before - here, lostFen: (before - here) * 1_000_000 };
  });
  return { ...told, items, fen: items * 1_000_000, steps };
}

describe('each chart is titled by what it has found (page.md §4.14)', () => {
  it('on time, against the year before', () => {
    const finding = (one: ReturnType<typeof deadlines>, before: ReturnType<typeof deadlines> | null) =>
      said(punctualFinding({ total: one, lastYear: before }, FEEDBACK));
    expect(finding(deadlines(92, 3, 5), deadlines(86, 4, 10))).toBe('反馈按期 92%，比上年升 6 个百分点');
    expect(finding(deadlines(80, 10, 10), deadlines(86, 4, 10))).toBe('反馈按期 80%，比上年降 6 个百分点');
    expect(finding(deadlines(860, 40, 102), deadlines(86, 4, 10))).toBe('反馈按期 86%，与上年持平');
    expect(finding(deadlines(9, 0, 1), null)).toBe('反馈按期 90%，逾期 1 件');
    expect(finding(deadlines(0, 0, 0), null)).toBe('还没有到期的事');
  });

  it('says the direction that the figures have', () => {
    const counts = fc.tuple(fc.nat(500), fc.nat(50), fc.nat(50)).map(([a, b, c]) => deadlines(a + 1, b, c));
    fc.assert(
      fc.property(counts, counts, (one, before) => {
        const share = ({ onTime, withinExtension, late }: typeof one) => onTime / (onTime + withinExtension + late);
        const sentence = said(punctualFinding({ total: one, lastYear: before }, FEEDBACK));
        const points = (share(one) - share(before)) * 100;
        if (sentence.includes('升')) expect(points).toBeGreaterThanOrEqual(0.5);
        else if (sentence.includes('降')) expect(points).toBeLessThanOrEqual(-0.5);
        else expect(Math.abs(points)).toBeLessThan(0.5);
      }),
    );
  });

  it('the loop, with the step at which most items are missing', () => {
    expect(said(loopFinding(loop([50, 48, 40, 30, 12, 10])))).toBe(
      '50 个项目，10 个走到应用（20%）；缺口最大在“有反馈”，18 个',
    );
    expect(said(loopFinding(loop([6, 6, 6, 6, 6, 6])))).toBe('6 个项目全部走完闭环');
    expect(said(loopFinding(loop([0, 0, 0, 0, 0, 0])))).toBe('还没有项目');
  });

  it('lights, money, problems and stages', () => {
    const month = (name: string, red: number) => ({ month: name, red, yellow: 1, green: 9 });
    expect(said(lightsFinding({ months: [month('2026-09', 3), month('2026-10', 5)] }))).toBe(
      '2026年10月末逾期 5 件，比上月末多 2 件',
    );
    const grade = (one: 'excellent' | 'good' | 'fair' | 'poor', items: number) => ({
      grade: one,
      items,
      fen: items * 100,
    });
    expect(said(moneyFinding({ grades: [grade('excellent', 2), grade('good', 1), grade('fair', 1)] }))).toBe(
      '优、良项目 3 个，占已评资金的 75%',
    );
    const age = (fromMonths: number, problems: number) => ({ fromMonths, toMonths: null, problems, fen: 0 });
    expect(said(problemsFinding({ ages: [age(0, 4), age(6, 2)] }))).toBe('未了结问题 6 个，2 个超过 6 个月');
    expect(said(problemsFinding({ ages: [age(0, 4)] }))).toBe('未了结问题 4 个，都在 6 个月以内');
    const stages = [
      { stage: 'targets' as const, items: 6, median: 20, p90: 31 },
      { stage: 'evaluation' as const, items: 6, median: 44, p90: 80 },
    ];
    expect(said(stagesFinding({ stages }))).toBe('“评价”用时最长：一半在 44 个工作日以内，九成在 80 个以内');
  });

  it('a share is a whole percent, and nothing of nothing is none', () => {
    expect([percentOf(1, 3), percentOf(0, 0), percentOf(5, 5)]).toEqual(['33%', '0%', '100%']);
  });
});

describe('chart and table say the same', () => {
  it('as many rows as categories, and too few cases are known as such', () => {
    const model = loopModel(loop([50, 48, 40, 30, 12, 10]), say);
    expect(model.table.rows.map(([name]) => name)).toEqual(model.bars.categories);
    expect(moneyModel({ ...told, grades: [{ grade: 'good', items: 4, fen: 1 }] }, say).cases).toBeLessThan(ENOUGH);
  });

  it('places of fewer than five cases are grey, and n stands beside every name', () => {
    const place = (id: string, late: number) => ({ id, name: id, ...deadlines(3, 0, late) });
    const punctuality = {
      ...told,
      total: deadlines(6, 0, 5),
      lastYear: null,
      regions: [place('市', 5)],
      units: [place('局', 0)],
    };
    const { bars, table } = punctualModel(punctuality, DASHBOARD_TEXT.allKinds, say);
    expect(bars.small).toEqual([false, true]);
    expect(bars.categories).toEqual(['市（8 件）', '局（3 件）']);
    expect(table.rows[0]).toEqual(['合计', 11, 6, 0, 5, '55%', 7]);
    const sums = bars.categories.map((_, index) =>
      bars.series.reduce((all, { values }) => all + (values[index] ?? 0), 0),
    );
    sums.forEach((sum) => {
      expect(sum).toBeCloseTo(100);
    });
  });

  it('of many places the ten that are late most are drawn, and the table has all of them', () => {
    const place = (no: number) => ({
      id: String(no),
      name: `单位${String(no).padStart(3, '0')}`,
      ...deadlines(20 - (no % 20), 0, no % 20),
    });
    const few = { id: 'few', name: '新单位', ...deadlines(0, 0, 2) };
    const units = [...Array.from({ length: 101 }, (_, no) => place(no)), few];
    const many = { ...told, total: deadlines(9, 0, 9), lastYear: null, regions: [], units };
    const { bars, table, drawn } = punctualModel(many, DASHBOARD_TEXT.allKinds, say);
    expect(drawn).toEqual({ shown: 10, all: 102 });
    expect(table.rows.map(([name]) => name)).toEqual(['合计', ...units.map(({ name }) => name)]);
    expect(bars.categories.slice(0, 6)).toEqual(
      ['019', '039', '059', '079', '099', '018'].map((no) => `单位${no}（20 件）`),
    );
    expect(bars.series.at(-1)?.values).toHaveLength(10);
    expect(bars.small).not.toContain(true);
    const ten = punctualModel({ ...many, units: units.slice(0, 10) }, DASHBOARD_TEXT.allKinds, say);
    expect([ten.drawn, ten.bars.categories.length]).toEqual([undefined, 10]);
  });

  it('a stage that nobody has left is a dash, not a zero', () => {
    const stages = [{ stage: 'followUp' as const, items: 0, median: null, p90: null }];
    expect(stagesModel({ ...told, stages }, say).table.rows).toEqual([['反馈与应用', 0, '—', '—']]);
  });
});

/** Reads what `csvOf` writes, by the rules of RFC 4180. */
function parse(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let [cell, quoted] = ['', false];
  const body = text.replace(/^\uFEFF/, '');
  for (let at = 0; at < body.length; at += 1) {
    const character = body[at] ?? '';
    if (quoted) {
      if (character !== '"') cell += character;
      else if (body[at + 1] === '"') cell += body[(at += 1)] ?? '';
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',') {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (character === '\r' && body[at + 1] === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      rows.push([]);
      at += 1;
    } else cell += character;
  }
  return rows.slice(0, -1);
}

describe('the exported file', () => {
  it('holds exactly what is shown, with title, filter and time above it', () => {
    const cell = fc.oneof(
      fc.string().filter((text) => !/^[=+\-@\t\r]/.test(text)),
      fc.integer({ min: 0 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })), (rows) => {
        const read = parse(csvOf(['题目', '2025 年度'], { columns: ['甲', '乙'], rows }));
        expect(read).toEqual([['题目'], ['2025 年度'], ['甲', '乙'], ...rows.map((row) => row.map(String))]);
      }),
    );
  });

  it('lets no cell be taken for a formula', () => {
    expect(csvOf([], { columns: ['=1+1'], rows: [['@x']] })).toBe("\uFEFF'=1+1\r\n'@x\r\n");
  });
});
