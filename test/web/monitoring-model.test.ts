import fc from 'fast-check';
import { defaultPolicy } from '../../domain/policy/default-policy.ts';
import { MonitoringContentSchema } from '../../domain/processes/budget-item/commands.ts';
import { TargetTableSchema } from '../../domain/scoring/indicator.ts';
import type { HistoryEntry } from '../../web/src/api/history-answers.ts';
import { correctionRounds } from '../../web/src/pages/monitoring/correction-rounds.ts';
import {
  beginEntry,
  entryBody,
  entryDraft,
  entryOfDraft,
  readEntry,
  type Entry,
} from '../../web/src/pages/monitoring/entry-model.ts';
import { bandPolygon, isWithin, usualColumn, worstLight } from '../../web/src/pages/monitoring/matrix-model.ts';
import { targetTable } from '../support/budget-item-play.ts';

const table = TargetTableSchema.parse(targetTable);
const money = { approvedFen: 30_000_000, executedFen: 6_000_000 };
const begun = beginEntry('q2', table, money, undefined);

describe('a monitoring report in the making', () => {
  it('begins with every scored indicator, and with what the last period said', () => {
    expect(begun.rows.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd']);
    expect(begun).toMatchObject({ executed: '6.00', expected: '30.00' });
    const last = MonitoringContentSchema.parse({
      executedFen: 9_000_000,
      expectedFen: 28_000_000,
      indicators: [{ key: 'b', actual: '96%', expected: '97%', likelihood: 'possible', cause: 'funding' }],
    });
    const next = beginEntry('q3', table, money, last);
    expect(next).toMatchObject({ executed: '9.00', expected: '28.00' });
    expect(next.rows[1]).toMatchObject({ actual: '96%', expected: '97%', likelihood: 'possible', cause: 'funding' });
  });

  it('comes back from its draft as it was written, whatever was written', () => {
    const text = fc.string({ maxLength: 20 }).map((typed) => typed.trim());
    const amount = fc.nat(1_000_000).map((wan) => `${String(wan)}.00`);
    const row = fc.record({
      actual: text,
      expected: text,
      likelihood: fc.constantFrom<Entry['rows'][number]['likelihood']>('certain', 'possible', 'impossible'),
      cause: fc.constantFrom('', 'funding', 'other'),
      deviation: text,
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 4, maxLength: 4 }),
        amount,
        amount,
        text,
        (rows, executed, expected, note) => {
          const entry: Entry = {
            period: 'q2',
            executed,
            expected,
            note,
            rows: rows.map((typed, i) => ({ ...typed, key: begun.rows[i]?.key ?? '' })),
          };
          expect(entryOfDraft(entryDraft(entry), begun)).toEqual(entry);
          expect(MonitoringContentSchema.safeParse(entryBody(entry)).success).toBe(true);
        },
      ),
    );
  });

  it('is no draft of another period', () => {
    expect(entryOfDraft({ ...entryDraft(begun), period: 'q1' }, begun)).toBeUndefined();
  });

  it('sends what is no amount as it stands, so that the server names the field', () => {
    const body = entryBody({ ...begun, executed: '约三十' });
    const issue = MonitoringContentSchema.safeParse(body).error?.issues[0];
    expect(issue?.path).toEqual(['executedFen']);
  });

  it('says light, rate, targets reached and hints while it is typed', () => {
    const rows = begun.rows.map((row) => ({ ...row, actual: row.key === 'b' ? '95%' : '' }));
    const reading = readEntry({ ...begun, executed: '9.36', rows }, table, money, defaultPolicy);
    expect(reading).toMatchObject({
      rate: '31.20%',
      expectedRate: '100.00%',
      achievement: { percent: '100.00', compared: 1 },
    });
    expect(reading.judged.light).toBe('yellow');
    expect(reading.hints.map(({ path }) => path)).toEqual([0, 2, 3].map((i) => `/indicators/${String(i)}/actual`));
  });
});

describe('the matrix and the band of the permitted difference', () => {
  it('shows the worst light of a cell', () => {
    expect(worstLight({ red: 0, yellow: 2, green: 9 })).toBe('yellow');
    expect(worstLight({ red: 0, yellow: 0, green: 0 })).toBeUndefined();
  });

  it('draws the band where the rule says, and nowhere else', () => {
    const percent = fc.float({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(percent, percent, fc.integer({ min: 1, max: 50 }), (rate, achievement, permitted) => {
        const apart = Math.abs(rate - achievement);
        fc.pre(Math.abs(apart - permitted) > 0.01);
        expect(inside([rate, achievement], bandPolygon(permitted, 100))).toBe(
          isWithin({ rate, achievement }, permitted),
        );
      }),
    );
    expect(isWithin({ rate: 0, achievement: 100 }, null)).toBe(true);
  });

  it('looks first at the newest period that concerns or compares a good part of the items', () => {
    const columns = [
      { period: 'q2', items: 13, compared: 12 },
      { period: 'q3', items: 13, compared: 9 },
      { period: 'trial', items: 3, compared: 0 },
    ];
    expect(usualColumn(columns, false)?.period).toBe('q3');
    expect(usualColumn(columns, true)?.period).toBe('q3');
    expect(usualColumn(columns.slice(3), false)).toBeUndefined();
  });
});

/** Whether a point lies within a convex polygon, by the side of each edge. */
function inside([x, y]: readonly [number, number], polygon: readonly (readonly [number, number])[]): boolean {
  return polygon.every(([ax, ay], i) => {
    const [bx, by] = polygon[(i + 1) % polygon.length] ?? [ax, ay];
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= -1e-9;
  });
}

describe('a correction round by round (M3)', () => {
  const event = (type: string, on: string, more: object): HistoryEntry =>
    ({ kind: 'event', at: `${on}T02:00:00.000Z`, by: '某某', event: { type, on, ...more } }) as unknown as HistoryEntry;

  it('sets what was found beside what the unit says; a return begins the next round', () => {
    const history = [
      event('correctionReturned', '2026-03-20', { opinion: '没有开工照片' }),
      event('correctionReported', '2026-03-10', { report: '已开工' }),
      event('monitoringReported', '2026-03-05', {}),
      event('correctionOrdered', '2026-03-01', { findings: '没有开工' }),
    ];
    const [second, first] = correctionRounds(history);
    expect(first).toMatchObject({
      findings: '没有开工',
      report: { text: '已开工', on: '2026-03-10' },
      answer: { verified: false, text: '没有开工照片' },
    });
    expect(second).toMatchObject({ findings: '没有开工照片' });
    // What a return says is finance's opinion on the report, not another order.
    expect([first?.again, second?.again]).toEqual([false, true]);
    expect(second?.report).toBeUndefined();
  });
});
