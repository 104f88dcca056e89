import type { Browser } from 'playwright-core';
import type { TargetItem } from '../../web/src/api/season-answers.ts';
import {
  approvalBatch,
  byUnit,
  dueLines,
  faultsOfRow,
  NO_DRAFT,
  rowFaults,
  totalsOf,
} from '../../web/src/pages/approvals/approval-batch.ts';
import { faultMarks, itemsOf, rowsFromLastYear, settled } from '../../web/src/pages/opening/opening-rows.ts';
import { becomes, becomesMany } from './support/becomes.ts';
import { openBrowser, overflows, PHONE, signIn, violations, type Seat } from './support/browser.ts';
import { dateFields, writeDate } from './support/date-field.ts';
import { focused } from './support/focus.ts';
import { openPlayground, type Playground } from './support/playground.ts';

function row(
  itemId: string,
  unitId: string,
  requestedFen: number,
  obligationKey: string | null = 'approveBudget',
): TargetItem {
  return {
    itemId,
    unitId,
    requestedFen,
    obligationKey,
    name: itemId,
    code: itemId,
    unitName: unitId,
    regionId: 'r',
    divisionId: null,
    fiscalYear: 2027,
    phase: 'qualified',
    phaseName: '',
    state: 'qualified',
    approvedFen: null,
    due: null,
    policy: 'chenzhou-2014-5@1',
  };
}

const rows = [
  row('a', 'u1', 30_000_000),
  row('b', 'u2', 5_000_000),
  row('c', 'u1', 1_000_000),
  row('d', 'u1', 9, null),
];
const draft = {
  ...NO_DRAFT,
  documentNumber: ' 示财预〔2027〕6号 ',
  chosen: ['a', 'c', 'd', 'gone'],
  amounts: { c: '0.8' },
};

describe('a batch of approvals (G5)', () => {
  it('sends one number and an amount each, the requested one until another is typed', () => {
    expect(approvalBatch(draft, rows)).toEqual({
      command: { kind: 'approveBudget', documentNumber: '示财预〔2027〕6号' },
      atomic: true,
      items: [
        { id: 'a', with: { amountFen: 30_000_000 } },
        { id: 'c', with: { amountFen: 800_000 } },
      ],
    });
  });

  it('leaves out what waits for the congress and what is no longer there', () => {
    expect(totalsOf(draft, rows)).toEqual({ count: 2, requestedFen: 31_000_000, amountFen: 30_800_000 });
  });

  it('sends an amount that cannot be read as it stands, and counts it for nothing', () => {
    const odd = { ...draft, amounts: { a: '三十' } };
    expect(approvalBatch(odd, rows).items[0]?.with).toEqual({ amountFen: '三十' });
    expect(totalsOf(odd, rows).amountFen).toBe(1_000_000);
  });

  it('keeps the rows of a unit together', () => {
    expect(byUnit(rows).map(([unit, own]) => [unit, own.length])).toEqual([
      ['u1', 3],
      ['u2', 1],
    ]);
  });

  it('puts every fault at its row or at the field that all have in common', () => {
    const told = rowFaults(
      ['/items/1/with/amountFen', '/items/0', '/command/documentNumber'].map((pointer) => ({
        pointer,
        code: 'x',
        detail: pointer,
      })),
      ['a', 'c'],
    );
    expect(told.map(({ pointer }) => pointer)).toEqual(['/rows/c/amountFen', '/rows/a', '/documentNumber']);
    expect(faultsOfRow(told, 'a')).toEqual(['/items/0']);
  });

  it('says each date once, with how many items it is true of', () => {
    const due = { key: 'k', sentence: '须在 12月2日前批复', because: [] };
    const answer = { id: 'a', version: 1, position: [], events: [], dues: [due], repeated: false };
    const results = ['a', 'b'].map((id) => ({ id, status: 'done' as const, answer }));
    expect(dueLines(results)).toEqual([['须在 12月2日前批复', 2]]);
  });
});

describe('items opened from a sheet', () => {
  const units = [{ id: 'unit-1', code: '301', name: '示例中心', regionId: 'r', divisionId: null, divisionName: null }];
  const cells = (id: string, more: Record<string, string>) => ({ id, cells: more });

  it('reads a unit by its code or name, and an amount with separators', () => {
    const [byCode, byName] = settled(
      [cells('1', { unitId: '301', amount: '1,260.5' }), cells('2', { unitId: '示例中心' })],
      units,
    );
    expect([byCode?.cells, byName?.cells]).toEqual([{ unitId: 'unit-1', amount: '1260.5' }, { unitId: 'unit-1' }]);
  });

  it('sends defaults for what is left empty, and what cannot be read as it stands', () => {
    const sheet = [cells('1', { unitId: 'unit-1', code: 'c', name: 'n', amount: '壹' }), cells('2', {})];
    expect(itemsOf(sheet, { fiscalYear: 2027, targetsDue: '2026-11-29' })).toEqual([
      {
        unitId: 'unit-1',
        code: 'c',
        name: 'n',
        itemKind: 'project',
        fundAccount: 'generalPublic',
        continuity: 'recurring',
        fiscalYear: 2027,
        requestedFen: '壹',
        dates: { targetsDue: '2026-11-29' },
      },
    ]);
  });

  it('marks every fault on its cell, counting only rows that were sent', () => {
    const sheet = [cells('empty', {}), cells('full', { name: 'n', amount: '壹' })];
    const faults = ['/items/0/requestedFen', '/items/0/unitId', '/items/7/name', '/else'].map((pointer) => ({
      pointer,
      code: 'x',
      detail: '错',
    }));
    expect(faultMarks(faults, sheet, '不是金额')).toEqual([
      { row: 'full', column: 'amount', kind: 'error', text: '不是金额' },
      { row: 'full', column: 'unitId', kind: 'error', text: '错' },
    ]);
  });

  it('takes last year’s items over once, linked to what they continue', () => {
    const last = {
      id: 'i',
      code: '2026-1',
      name: '种薯',
      unitId: 'unit-1',
      itemKind: 'project',
      fundAccount: 'generalPublic',
      approvedFen: 25_000_000,
      requestedFen: 1,
    };
    const taken = rowsFromLastYear([last], [], () => 'row-1');
    expect(taken[0]?.cells).toMatchObject({ amount: '25.00', previous: '2026-1', continuity: 'continuing' });
    expect(itemsOf(taken, { fiscalYear: 2027, targetsDue: '' })[0]).toMatchObject({ previousItemId: 'i' });
    expect(rowsFromLastYear([last], taken, () => 'row-2')).toEqual([]);
  });
});

/** Waits until what was typed is kept on this machine. */
async function keptText(page: Seat['page'], text: string): Promise<void> {
  await becomes<unknown>(() => page.evaluate('JSON.stringify(localStorage)'), expect.stringContaining(text));
}

describe('/approvals and /targets/open', () => {
  let play: Playground;
  let browser: Browser;
  beforeAll(async () => {
    [play, browser] = await Promise.all([openPlayground(), openBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await play.close();
  });
  const seats: Seat[] = [];
  const as = async (login: string, path: string, options: Parameters<typeof signIn>[4] = {}): Promise<Seat> => {
    const seat = await signIn(browser, play.address, login, path, options);
    seats.push(seat);
    await seat.settled();
    return seat;
  };
  afterEach(async () => {
    await Promise.all(seats.splice(0).map((seat) => seat.close()));
  });

  it.each([
    ['/approvals at 1366', 'director', '/approvals', {}],
    ['/approvals on a phone, in English', 'director', '/approvals', { viewport: PHONE, locale: 'en' }],
    ['/targets/open at 1366', 'performance', '/targets/open', {}],
    ['/targets/open on a phone, in English', 'performance', '/targets/open', { viewport: PHONE, locale: 'en' }],
  ] as const)('%s has no violations and does not scroll sideways', async (_where, login, path, options) => {
    const seat = await as(login, path, options);
    await seat.page.waitForSelector('form.panel');
    expect(await violations(seat.page)).toEqual([]);
    expect(await overflows(seat.page)).toBe(false);
    expect(seat.errors).toEqual([]);
  });

  it('approves a whole unit under one number: faults at once, kept over a reload, then all together', async () => {
    const seat = await as('director', '/approvals');
    const { page } = seat;
    // What somebody writes takes the faults away; a number that is suggested late does not.
    let letGo = (): void => undefined;
    const late = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/document-numbers/next*', async (route) => {
      await late;
      await route.continue();
    });
    await seat.go('/approvals');
    await page.locator('.approval-bar button[type=submit]').click();
    await page.locator('.failure', { hasText: '请先选要批复的项目' }).waitFor();
    letGo();
    await page.locator('.number-advice', { hasText: '下一个文号' }).waitFor();
    expect(await page.locator('.failure').textContent()).toContain('请先选要批复的项目');
    await page.locator('.group-row input').first().check();
    await page.locator('tr.row-chosen').nth(1).waitFor();
    const chosen = await page.locator('tr.row-chosen').count();
    await page.locator('.row-chosen .amount-input').first().fill('壹');
    await page.locator('.number-advice', { hasText: '下一个文号' }).waitFor();
    const field = page.locator('.approval-bar input.input').first();
    await becomes<unknown>(() => field.inputValue(), expect.stringMatching(/^示财预〔2026〕\d+号$/));
    const number = await field.inputValue();
    await field.fill('2026年6号');
    await page.locator('.approval-bar button[type=submit]').click();
    await page.getByRole('button', { name: '确认批复' }).click();
    await becomesMany(page.locator('.failure li'), 2);
    await becomesMany(page.locator('.approval-table .field-fault'), 1);
    await page.locator('.row-chosen .amount-input').first().fill('20.5');
    await becomes(() => field.inputValue(), '2026年6号');
    await page.getByRole('button', { name: `改用 ${number}` }).click();
    await page.locator('.approval-sum', { hasText: '全部成功或全部不生效' }).waitFor();
    await becomes(() => field.inputValue(), number);
    await keptText(page, number);
    await page.reload();
    await page.waitForSelector('tr.row-chosen');
    await becomes(() => field.inputValue(), number);
    await page.locator('.approval-bar button[type=submit]').click();
    await page.getByRole('button', { name: '确认批复' }).click();
    await page.waitForSelector('.act-done');
    expect(await page.locator('.act-done').textContent()).toContain(`已批复 ${String(chosen)} 件`);
    const { rows: approved } = await play.pool.query<{ fen: string }>(
      `select approved_fen as fen from budget_item b join instance i on i.id = b.instance_id
       where i.state #>> '{approval,documentNumber}' = $1 order by 1`,
      [number],
    );
    expect(approved).toHaveLength(chosen);
    expect(approved.map(({ fen }) => Number(fen))).toContain(20_500_000);
  });

  it('records the congress’s day for many at once and names the date that starts', async () => {
    const { page } = await as('performance', '/approvals');
    const waiting = page.locator('form', { hasText: '待人大批准预算' }).last();
    await waiting.locator('input[type=checkbox]:checked').first().waitFor();
    await waiting.locator('button[type=submit]').click();
    expect(await waiting.locator('.failure').textContent()).toContain('请写人大批准的日期');
    await writeDate(dateFields(waiting), '2026-11-20');
    await waiting.locator('button[type=submit]').click();
    await page.waitForSelector('.act-done');
    expect(await page.locator('.act-done').textContent()).toContain('前批复');
  });

  it('says who approves where the reader does not', async () => {
    const { page } = await as('performance', '/approvals');
    await page.locator('.approval-table tbody tr').first().waitFor();
    await becomes<unknown>(
      () => page.locator('.panel-head .note').first().textContent(),
      expect.stringContaining('财政局长'),
    );
    expect(await page.locator('.amount-input').count()).toBe(0);
  });

  it('opens a pasted list: all faults at their cells, then all items, and the date that starts', async () => {
    const { page } = await as('performance', '/targets/open');
    await page.locator('.opening footer button').click();
    expect(await page.locator('.failure').textContent()).toContain('还没有项目');
    await page.locator('.opening-due', { hasText: '没有工作日可用' }).waitFor();
    await page.getByLabel('申报截止').fill('2026-12-11');
    await page.keyboard.press('Tab');
    await page.locator('.opening-due', { hasText: '2026年12月11日 到期' }).waitFor();
    const cell = (row: number, column: number) => page.locator('.grid tbody tr').nth(row).locator('td').nth(column);
    await cell(0, 0).click();
    await focused(cell(0, 0));
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '示例市农业技术推广中心\\t2027-A-1\\t绿肥种植\\t1,260.5\\n示例市小型水库管理中心\\t\\t渠系清淤\\t壹');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    })()`);
    await cell(1, 2).filter({ hasText: '渠系清淤' }).waitFor();
    await page.locator('.opening footer button').click();
    await becomesMany(page.locator('.failure li'), 2);
    await page.locator('.failure li button').first().click();
    await focused(cell(1, 1));
    await page.keyboard.type('2027-B-1');
    await page.keyboard.press('Enter');
    await cell(1, 3).click();
    await focused(cell(1, 3));
    await page.keyboard.type('80');
    await page.keyboard.press('Enter');
    await page.locator('.opening footer button').click();
    await page.waitForSelector('.act-done');
    expect(await page.locator('.act-done').textContent()).toMatch(
      /已立项 2 项.*绩效目标须在 2026年12月11日.*（2 件）/s,
    );
    const { rows: opened } = await play.pool.query<{ fen: string }>(
      `select requested_fen as fen from budget_item where code in ('2027-A-1', '2027-B-1') order by 1`,
    );
    expect(opened.map(({ fen }) => Number(fen))).toEqual([80_000_000, 1_260_500_000]);
  });
});
