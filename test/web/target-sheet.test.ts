import type { AvailableAct, Item } from '../../web/src/api/item-answers.ts';
import { placeOfFinding, placeOfPointer } from '../../web/src/pages/targets/places.ts';
import { bodyOf, mergeSheets, sameSheet, sheetOf, type Sheet } from '../../web/src/pages/targets/sheet-body.ts';
import { begun, chosen, joined, saved } from '../../web/src/pages/targets/sheet-state.ts';
import { isCurrent, lastTurn, situationOf } from '../../web/src/pages/targets/situation.ts';

const TABLE = {
  templateId: 'ministry2020',
  annualTarget: '完成',
  amountFen: 20_000_000,
  indicators: [
    {
      key: 'a',
      level1: 'output',
      level2: 'quantity',
      name: '水标尺',
      target: { comparator: 'gte', value: '266', unit: '米' },
      weight: '10',
    },
  ],
  answers: [{ point: 'feasibility', text: '已核对' }],
};

function withCell(sheet: Sheet, column: string, value: string): Sheet {
  return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: { ...row.cells, [column]: value } })) };
}

describe('a table as it is written', () => {
  it('comes back as the body it was read from; money is 万元 in between', () => {
    expect(sheetOf(TABLE).amount).toBe('20.00');
    expect(bodyOf(sheetOf(TABLE))).toEqual(TABLE);
    expect(sameSheet(sheetOf(JSON.parse(JSON.stringify(bodyOf(sheetOf(TABLE))))), sheetOf(TABLE))).toBe(true);
  });

  it('keeps an amount that is no number as it was typed', () => {
    const sheet = { ...sheetOf(TABLE), amount: '约二十' };
    expect(bodyOf(sheet)).toMatchObject({ amountFen: '约二十' });
    expect(sheetOf(bodyOf(sheet)).amount).toBe('约二十');
  });

  it('is empty where there was nothing, or nonsense', () => {
    for (const body of [undefined, null, 'x', { indicators: 3, answers: [7] }])
      expect(sheetOf(body)).toMatchObject({ annualTarget: '', rows: [], answers: {} });
  });
});

describe('two people at one table', () => {
  const base = sheetOf(TABLE);

  it('texts outside the rows are joined like cells', () => {
    const mine = { ...base, annualTarget: '我的', answers: { feasibility: '已核对', relevance: '见附件' } };
    const theirs = { ...base, annualTarget: '对方的', amount: '30' };
    const { sheet, conflicts } = mergeSheets(base, mine, theirs);
    expect(sheet).toMatchObject({ annualTarget: '我的', amount: '30', answers: { relevance: '见附件' } });
    expect(conflicts).toEqual([{ row: '', column: 'annualTarget', mine: '我的', theirs: '对方的' }]);
  });

  it('a choice ends its conflict; another save of theirs keeps the open one, or asks anew', () => {
    const mine = { ...begun(base, 1), sheet: withCell(base, 'weight', '8') };
    const first = joined(mine, withCell(base, 'weight', '12'), 2);
    expect(first.conflicts).toHaveLength(1);
    const same = joined(first, withCell(withCell(base, 'weight', '12'), 'basis', '合同'), 3);
    expect(same.conflicts).toEqual(first.conflicts);
    expect(same.sheet.rows[0]?.cells['basis']).toBe('合同');
    const anew = joined(same, withCell(same.base.sheet, 'weight', '15'), 4);
    expect(anew.conflicts).toEqual([{ row: 'a', column: 'weight', mine: '8', theirs: '15' }]);
    const [open] = anew.conflicts;
    const done = open && chosen(anew, open, open.theirs);
    expect(done?.conflicts).toEqual([]);
    expect(done?.sheet.rows[0]?.cells['weight']).toBe('15');
  });

  it('my own save is what the next change is measured against', () => {
    const mine = withCell(base, 'weight', '8');
    const state = saved({ ...begun(base, 1), sheet: mine }, mine, 2);
    expect(joined(state, withCell(mine, 'weight', '9'), 3)).toMatchObject({ conflicts: [] });
  });
});

describe('what the table is written for', () => {
  const act = (command: string): AvailableAct => ({
    command,
    name: command,
    clause: 'G1',
    standing: 'expected',
    roles: ['unitLeader'],
    roleNames: [],
    mine: false,
  });
  const details = (more: object): Item['details'] =>
    ({ targets: { versionId: 'v1', submissions: 1, returns: 0 }, ...more }) as unknown as Item['details'];
  const at = (phase: string) => [{ track: 'main', trackName: '', phase, name: '' }];
  const approval = { targetsVersionId: 'v2' };

  it('a submission or its correction, from the version that was handed in', () => {
    expect(
      situationOf({ available: [act('resubmitTargets')], details: details({}), position: at('returned') }),
    ).toMatchObject({ purpose: 'submission', originId: 'v1' });
  });

  it('an amendment only while the item is carried out, from the approved table or the amendment that was returned', () => {
    const asked = { available: [act('requestAmendment')], details: details({ approval }) };
    expect(situationOf({ ...asked, position: at('executing') })).toMatchObject({
      purpose: 'amendment',
      originId: 'v2',
    });
    expect(situationOf({ ...asked, position: at('followUp') })).toMatchObject({ purpose: 'closed', originId: 'v2' });
    const returned = {
      available: [act('resubmitAmendment')],
      details: details({ approval, amendment: { versionId: 'v3' } }),
    };
    expect(situationOf({ ...returned, position: at('executing') })).toMatchObject({ originId: 'v3' });
  });

  it('a draft goes on only if it was saved after the version in force, and after the round began', () => {
    const draft = { updatedAt: '2026-11-20T02:00:00.000Z' };
    expect(isCurrent(draft, undefined, undefined)).toBe(true);
    expect(isCurrent(draft, { createdAt: '2026-11-19T02:00:00.000Z' }, undefined)).toBe(true);
    expect(isCurrent(draft, { createdAt: '2026-11-21T02:00:00.000Z' }, undefined)).toBe(false);
    expect(isCurrent(draft, undefined, '2026-11-20T03:00:00.000Z')).toBe(false);
  });

  it('the round began with the newest approval, refusal or return', () => {
    const events = [
      { type: 'monitoringReported', recordedAt: '3' },
      { type: 'amendmentRefused', recordedAt: '2' },
      { type: 'budgetApproved', recordedAt: '1' },
    ];
    expect(lastTurn(events)).toBe('2');
    expect(lastTurn([])).toBeUndefined();
  });
});

describe('where a fault lies', () => {
  const rows = [
    { id: 'empty', cells: {} },
    { id: 'a', cells: { name: '水标尺' } },
  ];

  it.each([
    ['/indicators/0/target/value', { row: 'a', column: 'value' }],
    ['/indicators/0/target/unit', { row: 'a', column: 'unit' }],
    ['/indicators/0/target', { row: 'a', column: 'value' }],
    ['/indicators/0/weight', { row: 'a', column: 'weight' }],
    ['/indicators/0', { row: 'a' }],
    ['/annualTarget', { field: 'annualTarget' }],
    ['/amountFen', { field: 'amount' }],
    ['/answers/0/text', { field: 'answer' }],
    ['/indicators', { column: 'weight' }],
  ])('%s is at %j, rows that say nothing not counted', (pointer, place) => {
    expect(placeOfPointer(pointer, { rows })).toEqual(place);
  });

  it('a finding outside the rows leads to its field', () => {
    expect(placeOfFinding({ code: 'annualTargetMissing' })).toEqual({ field: 'annualTarget' });
    expect(placeOfFinding({ code: 'weightsSum' })).toEqual({ column: 'weight' });
    expect(placeOfFinding({ code: 'valueMissing', row: 'a', column: 'value' })).toEqual({ row: 'a', column: 'value' });
  });
});
