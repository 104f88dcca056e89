import fc from 'fast-check';
import { bulkMembers, isTogether } from '../../web/src/acts/bulk/bulk-members.ts';
import { BULK_ACTS } from '../../web/src/acts/bulk/bulk-acts.ts';
import { commonFaults, rowReasons } from '../../web/src/acts/bulk/bulk-result.ts';
import { COMMAND_KINDS } from '../../web/src/acts/schemas.ts';
import type { TodoEntry } from '../../web/src/api/inbox-answers.ts';
import type { ChangeTold } from '../../web/src/api/live-answers.ts';
import { following, heldRows, withFurther } from '../../web/src/pages/inbox/held-rows.ts';
import { headOf } from '../../web/src/pages/inbox/head-sentence.ts';
import { isDrafted } from '../../web/src/pages/inbox/is-drafted.ts';
import { sharedActs } from '../../web/src/pages/inbox/shared-acts.ts';
import { matterPath } from '../../web/src/acts/matter-path.ts';
import { workPath } from '../../web/src/pages/inbox/work-path.ts';

const row = (no: number, more: Partial<TodoEntry> = {}): TodoEntry =>
  ({
    view: 'todo',
    itemId: `item-${String(no).padStart(3, '0')}`,
    key: 'k',
    due: '2026-12-01',
    commands: [],
    work: 'act',
    version: 1,
    ...more,
  }) as TodoEntry;

const by = (id: string, itemId: string): readonly [string, ChangeTold] => [
  itemId,
  { itemId, version: 9, kinds: ['verifyProblem'], by: { id, name: '陈立' } },
];

describe('the list stands still under the cursor (page.md §2)', () => {
  const shown = [row(1), row(2), row(3)];

  it('counts what has come and shows it only when asked', () => {
    const held = heldRows(shown, { rows: [row(0), ...shown], complete: true }, new Map(), 'me');
    expect(held.rows.map((one) => one.row.itemId)).toEqual(['item-001', 'item-002', 'item-003']);
    expect(held.fresh).toBe(1);
  });

  it('keeps in grey, with the name, what somebody else has done; what I have done goes', () => {
    const changes = new Map([by('other', 'item-001'), by('me', 'item-002')]);
    const held = heldRows(shown, { rows: [row(3)], complete: true }, changes, 'me');
    expect(held.rows.map(({ row: one, goneBy }) => [one.itemId, goneBy?.by?.name])).toEqual([
      ['item-001', '陈立'],
      ['item-003', undefined],
    ]);
  });

  it('does not take for done what only lies beyond the last page read', () => {
    const held = heldRows(
      shown,
      { rows: [row(0), row(1), row(2)], complete: false },
      new Map([by('other', 'item-003')]),
      'me',
    );
    expect(held.rows.map(({ row: one, goneBy }) => [one.itemId, goneBy])).toContainEqual(['item-003', undefined]);
  });

  it('nor what lies beyond it by its amount: of one day the larger comes first', () => {
    const day = [row(9, { amountFen: 900 }), row(5, { amountFen: 500 }), row(1, { amountFen: null })];
    const seen = { rows: day.slice(0, 2), complete: false };
    expect(heldRows(day, seen, new Map([by('other', 'item-001')]), 'me').rows.at(-1)?.goneBy).toBeUndefined();
    const further = [row(7, { amountFen: 700 }), row(3, { amountFen: 300 })];
    expect(withFurther(day.slice(0, 2), further).map(({ itemId }) => itemId)).toEqual([
      'item-009',
      'item-005',
      'item-003',
    ]);
  });

  it('begins with what is so when the reader comes, not with what was so when he left; then it holds still', () => {
    const list = { list: 'all', pages: 1 };
    const came = following({ ...list, rows: [row(1)], settled: false }, { ...list, rows: [row(1)], settled: false });
    expect(came.rows).toEqual([row(1)]);
    const read = following(came, { ...list, rows: [row(2)], settled: true });
    expect(read).toMatchObject({ rows: [row(2)], settled: true });
    expect(following(read, { ...list, rows: [row(2), row(3)], settled: false })).toBe(read);
    const empty = { ...list, rows: [], settled: true };
    expect(following(empty, { ...list, rows: [row(3)], settled: true }).rows).toEqual([row(3)]);
    expect(following(read, { ...list, list: 'again', rows: [row(3)], settled: true }).rows).toEqual([row(3)]);
  });

  it('whatever comes and goes, no line changes its place', () => {
    const rows = fc
      .uniqueArray(fc.nat(40), { maxLength: 20 })
      .map((numbers) => numbers.toSorted((a, b) => a - b).map((no) => row(no)));
    fc.assert(
      fc.property(rows, rows, fc.boolean(), (before, after, complete) => {
        const held = heldRows(
          before,
          { rows: after, complete },
          new Map(before.map(({ itemId }) => by('x', itemId))),
          'me',
        );
        const ids = held.rows.map((one) => one.row.itemId);
        expect(ids).toEqual(before.map(({ itemId }) => itemId));
        expect(held.fresh).toBe(after.filter(({ itemId }) => !before.some((one) => one.itemId === itemId)).length);
        expect(withFurther(before, after).slice(0, before.length)).toEqual(before);
      }),
    );
  });
});

describe('several at once (page.md §4.1)', () => {
  it('offers exactly the acts that ask the same of every matter', () => {
    const possible = COMMAND_KINDS.filter((command) => bulkMembers(command) !== undefined);
    expect(possible).toEqual(expect.arrayContaining([...BULK_ACTS]));
    for (const command of ['verifyProblem', 'submitTargets', 'reportMonitoring', 'refuseTargets', 'stopItem'])
      expect(possible).not.toContain(command);
  });

  it('asks each matter for its own amount, and one number of all that are approved together', () => {
    expect(bulkMembers('approveBudget')?.each.map(({ name }) => name)).toEqual(['amountFen']);
    expect(bulkMembers('approveBudget')?.common.map(({ name }) => name)).toContain('documentNumber');
    expect([isTogether('approveBudget'), isTogether('qualifyTargets')]).toEqual([true, false]);
  });

  it('offers what answers all of the lines, and nothing where one of them is a draft', () => {
    const commands = [
      { command: 'qualifyTargets', name: '审核合格' },
      { command: 'returnTargets', name: '退回修改' },
    ];
    const acts = sharedActs([row(1, { commands }), row(2, { commands: commands.slice(1) })]);
    expect(acts.map(({ command }) => command)).toEqual(['returnTargets']);
    expect(sharedActs([row(1, { commands }), row(2, { commands, work: 'draft' })])).toEqual([]);
  });

  it('puts every fault at its field and every refusal at its row', () => {
    const rows = [{ itemId: 'a' }, { itemId: 'b' }];
    const fault = (pointer: string) => ({ pointer, code: 'x', detail: pointer });
    const faults = [fault('/command/opinion'), fault('/items/1/with/amountFen'), fault('/items/0')];
    expect(commonFaults(faults, rows).map(({ pointer }) => pointer)).toEqual(['/opinion', '/rows/b/amountFen']);
    expect(rowReasons(faults, rows)).toEqual([['a', { done: false, said: ['/items/0'] }]]);
  });
});

describe('where a line of the list leads', () => {
  const work = (process: string, command: string): TodoEntry => row(1, { process, commands: [{ command, name: '' }] });

  it('an act on an item to the page of the act, or to none where it has none', () => {
    expect(workPath(work('budgetItem', 'verifyProblem'))).toBe('/items/item-001/verification');
    expect(workPath(work('budgetItem', 'stopItem'))).toBeUndefined();
    expect(matterPath(work('budgetItem', 'stopItem'))).toBe('/items/item-001');
  });

  it('whatever is to be done with an evaluation or a document about results to the page of that matter', () => {
    for (const path of [workPath, matterPath]) {
      expect(path(work('evaluation', 'concludeEvaluation'))).toBe('/finance-evaluations/item-001');
      expect(path(work('resultDocument', 'issueResultDocument'))).toBe('/reports/documents/item-001');
      expect(path(work('performanceReport', 'signPerformanceReport'))).toBe('/performance-reports/item-001');
    }
  });
});

const READY = { ready: true, words: '' };

describe('the first sentence (page.md §1)', () => {
  const groups = { overdue: 2, today: 3, near: 1, later: 4, none: 0 };
  const standing = { rung: 5, escalated: 3, rising: 1, settled: 10, inTime: 9 };
  const say = (roles: Parameters<typeof headOf>[0], more: object = {}): string | undefined =>
    headOf(roles, { groups, kinds: [], signatures: 10, days: [], standing: null, ...more })?.text['zh-CN'];

  it('promises a signer only what has been frozen for him, and says what is still being drafted', () => {
    const told = (drafting: number) =>
      headOf(['unitLeader'], { groups, kinds: [], signatures: 10, days: [], standing: null }, drafting);
    expect(told(4)).toMatchObject({
      text: { 'zh-CN': '{waiting} 件等您签，另有 {drafting} 件经办还在起草' },
      values: { waiting: 6, drafting: 4 },
    });
    expect(told(10)?.text['zh-CN']).toBe('没有等您签的事，{drafting} 件经办还在起草');
    expect([isDrafted({ work: 'act', signing: null }), isDrafted({ work: 'draft', signing: READY })]).toEqual([
      false,
      false,
    ]);
    expect(isDrafted({ work: 'act', signing: { ...READY, ready: false } })).toBe(true);
  });

  it('counts as signatures only what is signed, and names the rest beside it', () => {
    const told = (role: Parameters<typeof headOf>[0][number], signatures: number) =>
      headOf([role], { groups, kinds: [], signatures, days: [], standing: null });
    expect(told('supervisingLeader', 4)).toMatchObject({ values: { waiting: 4 }, others: 6 });
    expect(told('supervisingLeader', 0)).toMatchObject({ text: { 'zh-CN': '没有等您签的事' }, others: 10 });
    expect(told('unitClerk', 0)?.others).toBeUndefined();
  });

  it('speaks to each role in its own words', () => {
    expect(say(['unitClerk'])).toBe('贵单位有 {today} 件今天到期，{overdue} 件已经逾期');
    expect(say(['unitLeader'])).toBe('{waiting} 件等您签');
    expect(say(['financeDirector'], { standing })).toBe('{waiting} 件待签，{escalated} 件升到您这里');
    expect(say(['performanceOfficer'])).toBe('{name}，今天有 {today} 件到期，{overdue} 件已经逾期');
    expect(say(['financeDirector'], { standing: { ...standing, escalated: 0 } })).toBe('{waiting} 件等您签');
  });
});
