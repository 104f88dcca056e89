import fc from 'fast-check';
import { asInstant } from '../../domain/calendar/plain-date.ts';
import type { RecordedEvent } from '../../domain/process/process.ts';
import { documentMembers } from '../../web/src/acts/schemas.ts';
import type { HistoryEntry, HistoryEvent } from '../../web/src/api/history-answers.ts';
import { actsOf, attachmentsOf } from '../../web/src/pages/item/acts-of-record.ts';
import { endedClocks } from '../../web/src/pages/item/clock-lives.ts';
import { moneyLines } from '../../web/src/pages/item/money-lines.ts';
import { actsByVersion, numberedDocuments } from '../../web/src/pages/item/numbered-documents.ts';
import { versionRows } from '../../web/src/pages/item/version-rows.ts';
import { approved, evaluated, fedBack, received, targetTable } from '../support/budget-item-play.ts';
import { people } from '../support/people.ts';

const STOPPED = approved()
  .on('2025-06-03')
  .act(people.director, { kind: 'suspendItem', reason: '重大偏差', documentNumber: '郴财绩〔2025〕3号' })
  .on('2025-06-10')
  .act(people.director, { kind: 'resumeItem', reason: '已整改' })
  .on('2025-06-20')
  .act(people.director, {
    kind: 'stopItem',
    reason: '目标已不可能实现',
    documentNumber: '郴财绩〔2025〕4号',
    recoverableFen: 5_000_000,
  })
  .on('2025-06-25')
  .act(people.officer, { kind: 'recordFundRecovery', recoveredFen: 5_000_000, note: '已缴库' });

function asHistory(record: readonly RecordedEvent[]): readonly HistoryEvent[] {
  return record.map(({ seq, at, recordedAt, by, cause, event }) => ({
    kind: 'event',
    hash: '',
    seq,
    at,
    recordedAt,
    by: by.kind === 'person' ? by.name : '系统',
    role: by.kind === 'person' ? by.role : null,
    onBehalfOf: null,
    command: cause,
    commandName: cause,
    type: event.type,
    sentence: event.type,
    event: { ...event },
  }));
}

const RECORDS = [approved(), evaluated(), fedBack(), received(), STOPPED].map(({ record }) => asHistory(record));

function newestFirst(events: readonly HistoryEvent[]): readonly HistoryEntry[] {
  return events.toSorted((a, b) => b.seq - a.seq);
}

describe('the record told act by act (经过)', () => {
  it('tells every event once, newest act first', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RECORDS), (events) => {
        const told = actsOf(newestFirst(events)).flatMap((one) =>
          one.kind === 'act' ? [one.head, ...one.more, ...one.clocks].map(({ seq }) => seq) : [],
        );
        expect(told.toSorted((a, b) => a - b)).toEqual(events.map(({ seq }) => seq));
        const heads = actsOf(newestFirst(events)).flatMap((one) => (one.kind === 'act' ? [one.head.seq] : []));
        expect(heads).toEqual(heads.toSorted((a, b) => b - a));
      }),
    );
  });

  it('puts the clocks that an act moved under the act', () => {
    const acts = actsOf(newestFirst(RECORDS[3] ?? []));
    const [receipt] = acts;
    expect(receipt).toMatchObject({ kind: 'act', bySystem: false, head: { type: 'receiptSigned' } });
    expect(receipt?.kind === 'act' && receipt.clocks.map(({ type }) => type)).toEqual([
      'obligationSettled',
      'obligationStarted',
    ]);
  });

  it('knows what nobody did', () => {
    const acts = actsOf(newestFirst(RECORDS[1] ?? []));
    const yearEnd = acts.find((one) => one.kind === 'act' && one.head.type === 'fiscalYearEnded');
    expect(yearEnd).toMatchObject({ bySystem: true });
  });

  it('keeps reminders between the acts', () => {
    const [event] = RECORDS[0] ?? [];
    const reminder: HistoryEntry = {
      kind: 'reminder',
      at: asInstant('2024-10-24T00:00:00.000Z'),
      obligationKey: 'submitTargets',
      name: '报送绩效目标',
      due: '2024-10-31',
      daysBefore: 5,
    } as HistoryEntry;
    const told = actsOf([reminder, ...(event ? [event] : [])]);
    expect(told.map(({ kind }) => kind)).toEqual(['reminder', 'act']);
  });

  it('names the files of an act, of its problems too', () => {
    expect(attachmentsOf({ type: 'x', problems: [{ evidence: [{ name: '更正表.pdf' }] }, {}] })).toEqual([
      '更正表.pdf',
    ]);
    expect(attachmentsOf({ type: 'x' })).toEqual([]);
  });
});

describe('clocks that have ended', () => {
  it('are told with the day they began and every stretch in which they stood still', () => {
    const ended = endedClocks(RECORDS[4] ?? []);
    for (const [key, { clock, settled }] of ended) {
      expect([key, settled.key]).toEqual([key, clock.key]);
      expect(clock.pauses.every(({ to }) => to !== undefined)).toBe(true);
    }
    expect(endedClocks(RECORDS[3] ?? []).get('giveFeedback')?.clock.from).toBe('2026-03-16');
  });
});

describe('money by event (资金)', () => {
  it('goes from the request to the budget, what was paid, what was recovered, by document', () => {
    const lines = moneyLines(RECORDS[4] ?? []);
    expect(lines.map(({ what, documentNumber }) => [what, documentNumber])).toEqual([
      ['requested', undefined],
      ['initial', '郴财预〔2025〕6号'],
      ['recoverable', '郴财绩〔2025〕4号'],
      ['recovered', undefined],
    ]);
    expect(lines.at(-1)).toMatchObject({ recoveredFen: 5_000_000, on: '2025-06-25' });
  });

  it('an approved supplement raises the budget by what was last asked for', () => {
    const at = asInstant('2025-05-01T02:00:00.000Z');
    const on = '2025-05-01';
    const facts = [
      { type: 'budgetApproved', on, documentNumber: 'A', amountFen: 100, targetsVersionId: 'v' },
      { type: 'amendmentRequested', on, amendmentKind: 'supplement', versionId: 'v', deltaFen: 10, reason: '' },
      { type: 'amendmentReturned', on, opinion: '' },
      { type: 'amendmentResubmitted', on, versionId: 'v', deltaFen: 30 },
      { type: 'amendmentApproved', on, documentNumber: 'B' },
    ];
    const lines = moneyLines(facts.map((event, index) => ({ seq: index + 2, at, event })));
    expect(lines.at(-1)).toEqual({
      seq: 6,
      on,
      what: 'supplement',
      documentNumber: 'B',
      budgetFen: 130,
      changeFen: 30,
    });
  });
});

describe('documents', () => {
  it('with a number are listed newest first, and each version knows the act that put it forward', () => {
    const events = RECORDS[2] ?? [];
    expect(numberedDocuments(events).map(({ number }) => number)).toEqual(['郴财绩〔2026〕8号', '郴财预〔2025〕6号']);
    const acts = actsByVersion(events);
    expect([...acts.values()].map(({ type }) => type)).toContain('targetsSubmitted');
  });
});

describe('two versions side by side (版本)', () => {
  const members = documentMembers('targets');
  const entry = fc.record({
    key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    name: fc.constantFrom('发放', '合格率', '满意度'),
    weight: fc.constantFrom('10', '20', '30'),
  });
  const table = fc.record({
    templateId: fc.constant('ministry2020'),
    annualTarget: fc.constantFrom('一', '二'),
    indicators: fc.uniqueArray(entry, { selector: ({ key }) => key, maxLength: 5 }),
  });

  it('of the same content differ nowhere', () => {
    fc.assert(
      fc.property(table, (body) => {
        expect(versionRows(members, body, structuredClone(body)).every(({ state }) => state === 'same')).toBe(true);
      }),
    );
    expect(versionRows(members, targetTable, targetTable).length).toBeGreaterThan(20);
  });

  it('the other way round, what was added was removed and the rest is as it was', () => {
    const turned = { same: 'same', changed: 'changed', added: 'removed', removed: 'added' } as const;
    fc.assert(
      fc.property(table, table, (one, other) => {
        const names = (rows: ReturnType<typeof versionRows>, turn: boolean): readonly string[] =>
          rows
            .map(({ path, state, before, after }) =>
              JSON.stringify([
                path.filter((part) => typeof part === 'string'),
                turn ? turned[state] : state,
                turn ? [after, before] : [before, after],
              ]),
            )
            .toSorted();
        expect(names(versionRows(members, other, one), true)).toEqual(names(versionRows(members, one, other), false));
      }),
    );
  });

  it('every value of either version is shown', () => {
    fc.assert(
      fc.property(table, table, (one, other) => {
        const rows = versionRows(members, one, other);
        const shown = (side: 'before' | 'after', name: string): readonly unknown[] =>
          rows.flatMap((row) => (row.path.at(-1) === name && row[side] !== undefined ? [row[side]] : [])).toSorted();
        expect(shown('before', 'weight')).toEqual(one.indicators.map(({ weight }) => weight).toSorted());
        expect(shown('after', 'weight')).toEqual(other.indicators.map(({ weight }) => weight).toSorted());
      }),
    );
  });

  it('one row put in between is one addition, not a change of all that follow', () => {
    const [first, ...rest] = targetTable.indicators;
    const added = { ...first, key: 'new', name: '培训农户' };
    const rows = versionRows(members, targetTable, { ...targetTable, indicators: [first, added, ...rest] });
    expect(new Set(rows.filter(({ state }) => state !== 'same').map(({ state }) => state))).toEqual(new Set(['added']));
    expect(rows.some(({ state, after }) => state === 'added' && after === '培训农户')).toBe(true);
  });

  it('entries without anything that names them are matched by being the same', () => {
    const members = documentMembers('rectification');
    const problem = (evidence: readonly string[]) => ({
      summary: '已整改',
      problems: [{ no: 1, result: 'rectified', account: '更正', evidence: evidence.map((name) => ({ name })) }],
    });
    const rows = versionRows(members, problem(['甲.pdf', '乙.pdf']), problem(['乙.pdf', '丙.pdf']));
    expect(
      rows.filter(({ state }) => state !== 'same').map(({ state, before, after }) => [state, before ?? after]),
    ).toEqual([
      ['removed', '甲.pdf'],
      ['added', '丙.pdf'],
    ]);
  });
});
