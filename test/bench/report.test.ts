import { isMet, timesFloor, type Reading } from '../../bench/figure.ts';
import { renderReading, renderReport, rounded, type Report } from '../../bench/report.ts';
import { scaleOf, USUAL_ITEMS } from '../../bench/scale.ts';

const of = { 'zh-CN': '每秒', en: 'a second' };
const side = { perSecond: 9_900, p50Ms: 1.3, p95Ms: 3.5, cpuMs: 0.14 };

describe('a reading beside its aim and its floor', () => {
  it('meets an aim of at least, or of at most, by itself alone', () => {
    expect(isMet({ value: 1_200, aim: { atLeast: 1_200 } })).toBe(true);
    expect(isMet({ value: 1_199, aim: { atLeast: 1_200 } })).toBe(false);
    expect(isMet({ value: 30, aim: { atMost: 30 } })).toBe(true);
    expect(isMet({ value: 31, aim: { atMost: 30 } })).toBe(false);
    expect(isMet({ value: 31 })).toBeUndefined();
  });

  it('is so many times dearer than the floor: a rate by being lower, a time by being higher', () => {
    expect(timesFloor(990, '1/s', 9_900)).toBe(10);
    expect(timesFloor(35, 'ms', 3.5)).toBe(10);
  });

  it('stands in one line with a mark', () => {
    const reading: Reading = { of, value: 1_312.4, unit: '1/s', aim: { atLeast: 1_200 }, timesFloor: 7.54321 };
    expect(renderReading(reading)).toBe('✔ 每秒 · a second: 1,312 1/s (目标 · aim ≥ 1,200 1/s; 7.54 × 底线 · floor)');
    expect(renderReading({ ...reading, value: 800 })).toMatch(/^✘/);
    expect(renderReading({ of, value: 2, unit: '×' })).toBe('· 每秒 · a second: 2 ×');
  });

  it('shows three digits that count', () => {
    expect([0.14159, 3.5, 26.04, 999.4, 12_345.6].map(rounded)).toEqual(['0.142', '3.5', '26', '999', '12,346']);
  });
});

describe('the report', () => {
  const outcome = { name: 'acts', title: of, seconds: 9, load: 4.2, floor: { write: side, read: side } };
  const report: Report = {
    machine: { system: 'Linux x64', cpu: 'a CPU', cores: 2, memoryGiB: 8, node: '20', postgres: '18', loadBefore: 1 },
    scale: scaleOf(USUAL_ITEMS),
    startedAt: '2026-11-23T00:00:00.000Z',
    seconds: 10,
    figures: [
      { ...outcome, measured: { how: of, readings: [{ of, value: 2, unit: 's' }] } },
      { ...outcome, name: 'broken', error: 'Error: nobody answered' },
    ],
  };

  it('says where, how and beside which floor each figure was measured', () => {
    const text = renderReport(report);
    expect(text).toContain('2 核 · cores');
    expect(text).toContain('[acts]');
    expect(text).toContain('9,900/s, p95 3.5 ms, 0.14 CPU-ms');
    expect(text).toContain('负载 · load 4.2');
  });

  it('shows a figure that could not be measured as such', () => {
    expect(renderReport(report)).toMatch(/\[broken\]\n.*\n {2}✘ Error: nobody answered/);
  });
});
