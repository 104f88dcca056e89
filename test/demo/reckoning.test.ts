import fc from 'fast-check';
import { computeDue } from '../../domain/calendar/period.ts';
import { defaultCalendar } from '../../domain/calendar/default-calendar.ts';
import { addDays, asPlainDate } from '../../domain/calendar/plain-date.ts';
import { defaultPolicy } from '../../domain/policy/default-policy.ts';
import { OBLIGATION_KINDS, type ObligationKind } from '../../domain/policy/obligation-kinds.ts';
import type { RecordedEvent } from '../../domain/process/process.ts';
import { audit } from '../../demo/audit.ts';
import { reckon } from '../../demo/reckoning.ts';
import { rehearse } from '../../demo/rehearsal.ts';
import { scenario } from '../../demo/scenario/index.ts';
import { hour } from '../../demo/script.ts';

const kinds = Object.keys(OBLIGATION_KINDS) as ObligationKind[];
const counted = kinds.filter((kind) => defaultPolicy.obligations[kind].term.unit !== 'setDate');

describe('Civil Code 200–204, reckoned a second time', () => {
  it.each([
    ['reportRectification', '2025-08-01', '2025-10-09'],
    ['reportRectification', '2025-12-15', '2026-02-24'],
    ['reportRectification', '2025-12-31', '2026-02-28'],
    ['reportRectification', '2026-07-20', '2026-09-20'],
    ['giveFeedback', '2026-01-31', '2026-02-28'],
  ] as const)('%s from %s is due %s', (kind, from, due) => {
    expect(reckon(kind, asPlainDate(from))).toBe(due);
  });

  it('knows the dates that the seasons of fiscal year 2025 set', () => {
    const { seasons } = defaultPolicy;
    const date = ({ yearOffset, monthDay }: typeof seasons.targetsDue) => `${String(2025 + yearOffset)}-${monthDay}`;
    const from = asPlainDate('2026-03-02');
    expect(reckon('submitTargets', from)).toBe(date(seasons.targetsDue));
    expect(reckon('selfEvaluation', from)).toBe(date(seasons.selfEvaluationDue));
    expect(reckon('evaluationReport', from)).toBe(date(seasons.evaluationReportDue));
    expect(reckon('decideConsequence', from)).toBe(date(seasons.consequenceDue));
  });

  it('comes to the same dates as the product, for every period and any day from 2024-09 to 2026-10', () => {
    const day = fc.integer({ min: 0, max: 760 }).map((days) => addDays(asPlainDate('2024-09-01'), days));
    fc.assert(
      fc.property(fc.constantFrom(...counted), day, (kind, from) => {
        const { term } = defaultPolicy.obligations[kind];
        if (term.unit === 'setDate') throw new Error('a season sets it');
        expect(reckon(kind, from)).toBe(computeDue(term, from, defaultCalendar).due);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the audit sees what is wrong', () => {
  const late = scenario().lives.find(({ key }) => key === 'C10');
  if (!late) throw new Error('no C10');
  const { record } = rehearse(late, { policy: defaultPolicy, calendar: defaultCalendar }, hour('2026-12-01'));

  function changed(type: string, change: (text: string) => string): readonly RecordedEvent[] {
    const index = record.findIndex(({ event }) => event.type === type);
    return record.map((each, i) => (i === index ? (JSON.parse(change(JSON.stringify(each))) as RecordedEvent) : each));
  }

  it('finds nothing in a right record', () => {
    expect(audit(record)).toMatchObject({ differences: [] });
    expect(audit(record).compared).toBeGreaterThan(60);
  });

  it('finds a due date one day off', () => {
    const moved = record.map((each) =>
      each.event.type === 'obligationStarted' && JSON.stringify(each).includes('"reviewTargets:1"')
        ? (JSON.parse(JSON.stringify(each).replace(/"due":"2024-11-27"/g, '"due":"2024-11-28"')) as RecordedEvent)
        : each,
    );
    expect(audit(moved).differences).toEqual([
      expect.stringContaining('reviewTargets:1 legal due: 2024-11-28, second reckoning 2024-11-27'),
      expect.stringContaining('reviewTargets:1 due: 2024-11-28'),
    ]);
  });

  it('finds a season’s date that is not the season’s', () => {
    const wrong = changed('obligationStarted', (text) => text.replaceAll('2024-10-31', '2024-11-01'));
    expect(audit(wrong).differences).toHaveLength(2);
  });

  it('finds a moment recorded at another time', () => {
    const wrong = changed('rungReached', (text) => text.replace(/"at":"[^"]*"/, '"at":"2024-11-02T16:00:00.000Z"'));
    expect(audit(wrong).differences).toHaveLength(1);
  });

  it('finds an outcome that does not follow from the dates', () => {
    const wrong = changed('obligationSettled', (text) => text.replace('"late"', '"onTime"'));
    expect(audit(wrong).differences).toHaveLength(1);
  });
});
