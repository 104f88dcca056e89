import { listBody } from '../../web/src/pages/reports/list-model.ts';
import { actBody, recipientsFor } from '../../web/src/pages/reports/document-act-model.ts';
import { becomes, becomesMany } from './support/becomes.ts';
import { overflows, PHONE, violations } from './support/browser.ts';
import { openRoom } from './support/room.ts';

/** Axe looks at every cell of a table, twice. */
const AXE_MS = 120_000;

const room = openRoom();
const { as } = room;

const PAGES = [
  ['/reports', '.report-rows li'],
  ['/reports/rankings/new', '.ranking-table tbody tr'],
  ['/reports/lists', 'section[aria-label=通报批评]'],
  ['/reports/assessments', '.assessed-table tbody tr'],
  ['/reports/documents', 'main .table tbody tr'],
] as const;

describe('rankings and reports', () => {
  it.each(PAGES)(
    '%s has no violations at 1366 and on a phone, and does not scroll sideways',
    async (path, content) => {
      for (const viewport of [{ width: 1366, height: 768 }, PHONE]) {
        const seat = await as('performance', path, { viewport });
        await seat.page.locator(content).first().waitFor();
        await seat.settled();
        expect(await violations(seat.page)).toEqual([]);
        expect(await overflows(seat.page)).toBe(false);
        expect(seat.errors).toEqual([]);
      }
    },
    AXE_MS,
  );

  it('is absent for whoever may not read it', async () => {
    const seat = await as('clerk.seeds', '/inbox');
    await seat.page.locator('.nav-name', { hasText: '待办' }).first().waitFor();
    await seat.settled();
    expect(await seat.page.locator('.nav-name').allTextContents()).not.toContain('排名与报告');
  });
});

describe('a ranking from its draft to its receipts (R6)', () => {
  it(
    'is previewed with who is left out, frozen, proven, put forward, signed, delivered and received',
    async () => {
      const office = await as('performance', '/reports');
      await office.page.locator('.report-actions a', { hasText: '新做排名' }).click();
      await office.page.waitForSelector('.ranking-table tbody tr');
      const first = await office.page.locator('.ranking-table tbody th').first().textContent();
      await office.page.locator('.ranking-act button').first().click();
      await office.page.locator('.opener-box button[type=submit]').click();
      await becomes(() => office.page.locator('.opener-box .field-fault').textContent(), '须写理由。');
      await office.page.locator('.opener-box textarea').fill('机构改革，数据不全');
      await office.page.locator('.opener-box button[type=submit]').click();
      await office.page.locator('.left-table', { hasText: '机构改革，数据不全' }).waitFor();
      await office.page.reload();
      await office.page.locator('.left-table', { hasText: '机构改革，数据不全' }).waitFor();
      await becomes(() => office.page.locator('.left-table').textContent(), expect.stringContaining(first ?? ''));
      expect(await violations(office.page)).toEqual([]);
      await office.page.locator('.left-table button').first().click();
      await office.page.locator('.ranking-table tbody th', { hasText: first ?? '' }).waitFor();
      await office.settled();
      await office.page.locator('.report-column textarea').fill('年度排名');
      const freeze = office.page.locator('.report-column button[type=submit]', { hasText: '冻结' });
      await freeze.click();
      // It cannot be undone: asked once, and nothing is frozen by going back.
      const asked = office.page.locator('.act-confirm', { hasText: '冻结后不能撤销' });
      await asked.locator('button', { hasText: '返回' }).click();
      await becomesMany(asked, 0);
      await freeze.click();
      await becomes(() => asked.textContent(), expect.stringContaining('年度排名'));
      expect(await violations(office.page)).toEqual([]);
      await asked.locator('button', { hasText: '确认冻结' }).click();
      await office.page.locator('.hashes').waitFor();
      await office.page.locator('button', { hasText: '重算并比对' }).click();
      await becomes(() => office.page.locator('.proof-holds').textContent(), expect.stringContaining('重算一致'));
      expect(await violations(office.page)).toEqual([]);
      // The year's ranking of units is issued already: another takes its place only with words.
      await office.page.locator('section[aria-label=签发情况]', { hasText: '以这一份代替须写理由' }).waitFor();
      await office.page.locator('button', { hasText: '提请签发' }).click();
      await becomes(() => office.page.locator('.field-fault').textContent(), '须写理由。');
      await office.page.getByLabel('代替的理由').fill('得分复核后更正');
      await office.page.locator('button', { hasText: '提请签发' }).click();
      await office.page.locator('.page-head .sub b', { hasText: '待签发' }).waitFor();
      await office.page.locator('.panel-body a', { hasText: '得分复核后更正' }).waitFor();
      await becomes(
        () => office.page.locator('.answer-place .act-done').textContent(),
        expect.stringContaining('结果文书须在'),
      );
      const path = new URL(office.page.url()).pathname;
      await office.go(path.replace('/reports/documents/', '/items/'));
      await office.page.locator('.page-head .sub b', { hasText: '待签发' }).waitFor();

      const director = await as('director', path);
      await director.page.locator('.document-acts button', { hasText: '签发' }).first().click();
      await director.page.locator('.number-advice').waitFor();
      await director.page.locator('.opener-box button[type=submit]').click();
      await director.page.locator('.page-head .sub b', { hasText: '送达签收' }).waitFor();
      expect(await violations(director.page)).toEqual([]);

      await office.page.reload();
      await office.page.locator('.document-acts button', { hasText: '登记送达' }).click();
      await office.page.locator('.opener-box input.input').first().fill('机要交换');
      await office.page.locator('.opener-box button[type=submit]').click();
      await office.page.locator('.document-acts button', { hasText: '登记签收' }).click();
      await office.page.locator('.opener-box button[type=submit]').click();
      await office.page.locator('.opener-box .field-fault, .opener-box .failure').first().waitFor();
      await office.page.locator('.opener-box input.input').first().fill('机要室');
      await office.page.locator('.opener-box button[type=submit]').click();
      await office.page.locator('.page-head .sub b', { hasText: '已办结' }).waitFor();
      await office.page.locator('a', { hasText: '查看冻结的排名' }).click();
      await office.page.locator('section[aria-label=签发情况]', { hasText: '已签发，' }).waitFor();
      await becomesMany(office.page.locator('button', { hasText: '提请签发' }), 0);
      expect(office.errors).toEqual([]);
    },
    AXE_MS,
  );
});

describe('the assessment (S2)', () => {
  it(
    'shows the working of every figure on click',
    async () => {
      const seat = await as('director', '/reports/assessments');
      await seat.page.locator('.assessed-table .text-button').first().click();
      await becomes(
        () => seat.page.locator('.working').textContent(),
        expect.stringMatching(/15 × \d+ ÷ \d+ = \d+\.\d\d/),
      );
      expect(await violations(seat.page)).toEqual([]);
      await seat.page.locator('.chip', { hasText: '县市区' }).click();
      await becomes(() => new URL(seat.page.url()).searchParams.get('of'), 'county');
      await seat.page.locator('.assessed-table th', { hasText: '桂阳县' }).waitFor();
    },
    AXE_MS,
  );

  it(
    'is put forward once: the page leads to the one in the way, and to replace an issued one asks why',
    async () => {
      const [office, other] = [
        await as('performance', '/reports/assessments'),
        await as('performance', '/reports/assessments'),
      ];
      const put = (seat: typeof office) => seat.page.locator('button', { hasText: '提请签发' });
      await put(other).waitFor();
      await put(office).click();
      await office.page.locator('.page-head .sub b', { hasText: '待签发' }).waitFor();
      const path = new URL(office.page.url()).pathname;
      // Whoever had the button before him sees the document in the way in its place.
      const beside = other.page.locator('section[aria-label=签发情况]');
      await beside.locator('li', { hasText: '另一份绩效考核' }).waitFor();
      await becomesMany(put(other), 0);
      await beside.locator('a').click();
      await becomes(() => new URL(other.page.url()).pathname, path);

      const director = await as('director', path);
      await director.page.locator('.document-acts button', { hasText: '签发' }).first().click();
      await director.page.locator('.number-advice').waitFor();
      await director.page.locator('.opener-box button[type=submit]').click();
      await director.page.locator('.page-head .sub b', { hasText: '送达签收' }).waitFor();

      await office.go('/reports/assessments');
      await office.page.locator('section[aria-label=签发情况]', { hasText: '以这一份代替须写理由' }).waitFor();
      await office.page.getByLabel('代替的理由').fill('两个部门的数据更正');
      await put(office).click();
      await office.page.locator('section[aria-label=签发情况]', { hasText: '这一份签发后代替它' }).waitFor();
      const second = new URL(office.page.url()).pathname;
      await director.go(second);
      await director.page.locator('.document-acts button', { hasText: '签发' }).first().click();
      await director.page.locator('.number-advice').waitFor();
      await director.page.locator('.opener-box button[type=submit]').click();
      await director.page.locator('.page-head .sub b', { hasText: '送达签收' }).waitFor();
      await office.go(path);
      await office.page.locator('section[aria-label=签发情况]', { hasText: '不再作为依据' }).waitFor();
      expect(await violations(office.page)).toEqual([]);
      await office.go('/reports/documents');
      const former = office.page.locator('main .table tr', { hasText: '预算绩效管理考核结果' }).locator('.tag');
      await becomes(() => former.textContent(), expect.stringContaining('已由'));
      expect(office.errors).toEqual([]);
    },
    AXE_MS,
  );

  it('shows a county itself alone', async () => {
    const seat = await as('performance.431021', '/reports/assessments?of=county');
    await seat.page.locator('.assessed-table th', { hasText: '桂阳县' }).waitFor();
    await becomesMany(seat.page.locator('.assessed-table tbody'), 1);
  });
});

describe('lists (S8)', () => {
  it('take somebody in with a reason, keep it over a reload, and put it forward', async () => {
    const seat = await as('performance', '/reports/lists');
    const criticism = seat.page.locator('section[aria-label=通报批评]');
    await criticism.locator('button', { hasText: '补充单位' }).click();
    await criticism.locator('.opener-box button[type=submit]').click();
    await becomes(() => criticism.locator('.field-fault').allTextContents(), ['须选定单位。', '须写理由。']);
    await criticism.locator('.opener-box select').selectOption({ index: 1 });
    await criticism.locator('.opener-box textarea').fill('整改拖延');
    await criticism.locator('.opener-box button[type=submit]').click();
    await criticism.locator('li', { hasText: '整改拖延' }).waitFor();
    await seat.page.reload();
    await criticism.locator('li', { hasText: '整改拖延' }).waitFor();
    await criticism.locator('button', { hasText: '提请签发' }).click();
    await seat.page.locator('.page-head .sub b', { hasText: '待签发' }).waitFor();
    await becomes(() => seat.page.locator('.report-rows').first().textContent(), expect.stringContaining('整改拖延'));
  });

  it(
    'say that one is under way before it is tried, and lead to it; the other list is put forward all the same',
    async () => {
      const seat = await as('performance', '/reports/lists');
      const criticism = seat.page.locator('section[aria-label=通报批评]');
      await criticism.locator('.report-rows li', { hasText: '另一份通报批评' }).waitFor();
      await becomesMany(criticism.locator('button', { hasText: '提请签发' }), 0);
      await becomesMany(seat.page.locator('section[aria-label=通报表彰] button', { hasText: '提请签发' }), 1);
      expect(await violations(seat.page)).toEqual([]);
      await criticism.locator('section[aria-label="通报批评 · 签发情况"] a').click();
      await seat.page.locator('.page-head .sub b', { hasText: '待签发' }).waitFor();
      expect(seat.errors).toEqual([]);
    },
    AXE_MS,
  );
});

describe('what is sent', () => {
  const row = (subjectId: string) => ({
    honour: 'criticism' as const,
    subjectId,
    name: subjectId,
    code: '',
    proposed: true,
    grounds: [],
    obstacles: [],
  });

  it('leaves out of a kept list what the proposal has overtaken', () => {
    const draft = {
      added: [
        { subjectId: 'a', name: 'a', reason: '理由' },
        { subjectId: 'b', name: 'b', reason: '理由' },
      ],
      removed: { c: '理由', d: '理由' },
    };
    expect(listBody(draft, [row('a'), row('c')])).toEqual({
      added: [{ subjectId: 'b', reason: '理由' }],
      removed: [{ subjectId: 'c', reason: '理由' }],
    });
  });

  it('sends recipients as their numbers, and offers only those for whom the act is possible', () => {
    const recipient = (no: number, deliveredOn: string | null, receivedOn: string | null) =>
      ({ no, name: String(no), deliveredOn, receivedOn, means: null, receivedBy: null }) as never;
    const all = [recipient(1, null, null), recipient(2, '2026-03-20', null), recipient(3, '2026-03-20', '2026-03-21')];
    const numbers = (command: string) => recipientsFor(command, all).map(({ no }) => no);
    expect([numbers('deliverResultDocument'), numbers('recordResultReceipt')]).toEqual([[1], [2]]);
    const act = { command: 'recordResultReceipt', name: '', roleNames: [], mine: true, chain: null };
    expect(actBody(act, { 'command/recipients': '2,3', 'command/receivedBy': '机要室' }, 4)).toEqual({
      command: { kind: 'recordResultReceipt', receivedBy: '机要室', recipients: [2, 3] },
      expectedVersion: 4,
    });
  });
});
