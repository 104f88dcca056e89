import { creditCheckCharacter } from '../../domain/libraries/credit-code.ts';
import { becomes, becomesMany } from './support/becomes.ts';
import { overflows, PHONE, violations, type Seat } from './support/browser.ts';
import { openRoom } from './support/room.ts';

const room = openRoom();
const { as } = room;

async function entry(library: string, name: string): Promise<string> {
  const { rows } = await room.play.pool.query<{ id: string }>(
    'select id from library_entry where library = $1 and position($2 in name) > 0 order by name limit 1',
    [library, name],
  );
  return `/libraries/${library}/${rows[0]?.id ?? ''}`;
}

const code = (no: number): string => {
  const first = `91439900MB00${String(no).padStart(5, '0')}`;
  return first + (creditCheckCharacter(first) ?? '');
};

describe('WCAG 2.2 AA in the four libraries', () => {
  const windows = [{ width: 1366, height: 768 }, PHONE];
  const pages = [
    async () => '/libraries/indicators',
    async () => '/libraries/agencies',
    async () => '/libraries/experts?sectors=agriculture',
    async () => '/libraries/guidance',
    async () => '/libraries/agencies/import',
    () => entry('agencies', '示例天衡'),
    () => entry('experts', '蔡某某'),
    () => entry('guidance', '绩效目标怎么填'),
    () => entry('indicators', '验收合格率'),
  ];
  const cases = pages.flatMap((path, no) => windows.map((viewport) => [no, path, viewport] as const));
  it.each(cases)('page %i in %s %j: no violations, no scrolling sideways', async (_no, path, viewport) => {
    const seat = await as('performance', await path(), { viewport });
    await seat.settled();
    expect(await violations(seat.page)).toEqual([]);
    expect(await overflows(seat.page)).toBe(false);
    expect(seat.errors).toEqual([]);
  });
});

describe('the registry of agencies', () => {
  it('takes a new one; every fault is told at its field, and nothing typed is lost', async () => {
    const { page, settled } = await as('performance', '/libraries/agencies');
    await page.getByRole('button', { name: '入库' }).click();
    const form = page.locator('.opener-box');
    await form.getByLabel('机构名称').waitFor();
    await settled();
    expect(await violations(page)).toEqual([]);
    await form.getByLabel('机构名称').fill('新设评价所（虚构）');
    await form.getByLabel('统一社会信用代码').fill('91439900MB0000001A');
    await form.getByLabel('联系电话').fill('0735-2200000');
    await form.locator('button[type=submit]').click();
    await form.locator('.field-fault', { hasText: '校验码' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: '入库' }).click();
    await becomes(() => form.getByLabel('机构名称').inputValue(), '新设评价所（虚构）');
    // A phone number is personal: it is never kept on this machine.
    await settled();
    expect(await form.getByLabel('联系电话').inputValue()).toBe('');
    await form.getByLabel('统一社会信用代码').fill(code(1));
    await form.getByLabel('类型').selectOption({ label: '会计师事务所' });
    await form.getByLabel('卫生健康').check();
    await form.getByLabel('联系电话').fill('0735-2200000');
    await form.locator('button[type=submit]').click();
    await page.locator('.opener-done', { hasText: '新设评价所（虚构）' }).waitFor();
    await page.getByPlaceholder('查名称、代码、说明').fill('新设');
    await page.locator('.sub', { hasText: '共 1 条' }).waitFor();
    await page.getByRole('link', { name: '新设评价所（虚构）' }).click();
    await page.getByText('0735-2200000').waitFor();
  });

  it('suspends one with its reason, which everybody then reads; a unit changes nothing', async () => {
    const path = await entry('agencies', '示例正源');
    const keeper = await as('performance', path);
    await keeper.page.getByRole('button', { name: '恢复' }).click();
    await keeper.page.locator('.opener-box button[type=submit]').click();
    await keeper.page.locator('.field-fault', { hasText: '须写明理由' }).waitFor();
    await keeper.page.locator('.opener-box').getByLabel('理由').fill('整改后抽查合格');
    await keeper.page.locator('.opener-box button[type=submit]').click();
    await keeper.page.locator('.opener-done', { hasText: '现在是“在库”' }).waitFor();
    await keeper.page.locator('.entry-history li').nth(2).waitFor();
    const unit = await as('clerk.seeds', path);
    await unit.page.getByText('由郴州市管理，本岗位只读。').waitFor();
    await unit.settled();
    expect(await unit.page.getByRole('button', { name: '修改' }).count()).toBe(0);
  });

  it('rates an engagement; the score stands in the list', async () => {
    const { page } = await as('performance', await entry('agencies', '示例湘衡'));
    await page.getByRole('button', { name: /^评定质量/ }).click();
    const form = page.locator('.opener-box');
    for (const name of ['独立客观', '证据充分', '报告质量', '按期交付', '保密廉洁'])
      await form.getByLabel(name).fill('80');
    await form.getByLabel('评语').fill('复核后重评');
    await form.locator('button[type=submit]').click();
    await page.locator('td', { hasText: '评过 2 次' }).waitFor();
    await page.getByRole('link', { name: '中介机构库' }).first().click();
    await page.locator('tr', { hasText: '示例湘衡' }).getByText('80.00').waitFor();
  });
});

describe('whoever may not read a library does not see it', () => {
  it('the experts are no unit’s to read', async () => {
    const { page, settled } = await as('clerk.seeds', '/libraries/agencies');
    await page.getByRole('link', { name: '监督指导库' }).waitFor();
    await settled();
    expect(await page.getByRole('link', { name: '专家库' }).count()).toBe(0);
    await page.goto(`${room.play.address}/libraries/experts`);
    await page.locator('main h1').waitFor();
    await settled();
    expect(await page.locator('table').count()).toBe(0);
  });
});

describe('a file into a library', () => {
  const choose = async (page: Seat['page'], text: string): Promise<void> => {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '专家.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });
  };

  it('shows every fault by row and column, then writes a clean one whole', async () => {
    const { page } = await as('performance', '/libraries/experts/import');
    await choose(page, '姓名,专业领域,工作单位\n甲某,占星,示例大学\n,教育,示例大学');
    await page.getByRole('heading', { name: /有 2 处错，没有写入/ }).waitFor();
    expect(await page.locator('tbody tr').first().innerText()).toMatch(/2\s+专业领域/);
    await becomesMany(page.getByRole('button', { name: '写入' }), 0);
    await choose(page, '姓名,专业领域,工作单位\n甲某（虚构）,教育,示例大学（虚构）');
    await page.getByText('没有错：新增 1 条').waitFor();
    await page.getByRole('button', { name: '写入' }).click();
    await page.getByText('已写入：新增 1 条').waitFor();
  });

  it('of guidance it says which steps may be written', async () => {
    const { page } = await as('performance', '/libraries/guidance/import');
    await page.locator('summary', { hasText: /^可填的 \d+ 项$/ }).click();
    await page.locator('details .tag', { hasText: '登记抽查结果' }).waitFor();
  });
});

describe('the indicator library (S3)', () => {
  it('takes a unit’s proposal into an edition that is being prepared; somebody else approves it', async () => {
    const keeper = await as('performance', '/libraries/indicators');
    await keeper.page.locator('.editions summary').click();
    await keeper.page.getByRole('button', { name: '开始新版本' }).click();
    await keeper.page.getByLabel('新版本号').fill('2027');
    await keeper.page.getByLabel('以哪一版为底').selectOption('2026');
    await keeper.page.locator('.opener-box button[type=submit]').click();
    await keeper.page.locator('.opener-done', { hasText: '已开始' }).waitFor();
    await keeper.settled();
    expect(await violations(keeper.page)).toEqual([]);
    await keeper.page.goto(`${room.play.address}${await entry('indicators', '脱毒种薯合格率')}`);
    await keeper.page.getByRole('button', { name: '采纳', exact: true }).click();
    // Into the framework that it was proposed for; into none, it is neither accepted nor declined.
    const into = keeper.page.locator('.opener-box').getByLabel('编入');
    await becomes(() => into.inputValue(), 'targets/2027');
    await into.selectOption('');
    await keeper.page.locator('.opener-box button[type=submit]').click();
    await becomes(() => keeper.page.locator('.opener-box .field-fault').textContent(), '请选定编入哪一版。');
    await into.selectOption('targets/2027');
    await keeper.page.locator('.opener-box').getByLabel('意见').fill('口径清楚');
    await keeper.page.locator('.opener-box button[type=submit]').click();
    await keeper.page.locator('.entry-draft').waitFor();

    const director = await as('director', '/libraries/indicators');
    await director.page.locator('.editions summary').click();
    await director.page.getByRole('button', { name: '与 2026 版对照' }).click();
    await director.page.getByText('新增 1，删去 0').waitFor();
    await director.page.getByRole('button', { name: '批准绩效目标申报 2027 版' }).click();
    await director.page.locator('.opener-box button[type=submit]', { hasText: '批准' }).click();
    await director.page.locator('tr', { hasText: '绩效目标申报 2027' }).getByText('在用').waitFor();
  });

  it('a unit proposes, and takes it back', async () => {
    const { page } = await as('clerk.museum', '/libraries/indicators');
    await page.getByRole('button', { name: '提出指标' }).click();
    const form = page.locator('.opener-box');
    await form.getByLabel('一级指标').fill('产出指标');
    await form.getByLabel('二级指标', { exact: true }).fill('数量指标');
    await form.getByLabel('三级指标').fill('展览场次');
    await form.getByLabel('提出理由').fill('文化项目常用');
    await form.locator('button[type=submit]').click();
    await page.locator('.opener-done', { hasText: '“展览场次”已提交' }).waitFor();
    await page.getByLabel('在用的').selectOption('proposed');
    await page.getByRole('link', { name: '展览场次' }).click();
    await page.getByRole('button', { name: '撤回' }).click();
    await page.locator('.opener-box button[type=submit]').click();
    await page.locator('.entry-removed').waitFor();
  });
});

describe('a proposal that finance declines (S3)', () => {
  it('needs its reason, told at its field; before, it says that no edition of its framework waits for it', async () => {
    const clerk = await as('clerk.museum', '/libraries/indicators');
    await clerk.page.getByRole('button', { name: '提出指标' }).click();
    const form = clerk.page.locator('.opener-box');
    await form.getByLabel('一级指标').fill('产出指标');
    await form.getByLabel('二级指标', { exact: true }).fill('数量指标');
    await form.getByLabel('三级指标').fill('讲解场次');
    await form.getByLabel('提出理由').fill('文化项目常用');
    await form.locator('button[type=submit]').click();
    await clerk.page.locator('.opener-done', { hasText: '“讲解场次”已提交' }).waitFor();
    const { page } = await as('performance', await entry('indicators', '讲解场次'));
    await page.getByRole('button', { name: '采纳', exact: true }).click();
    await page.getByText('它所属的体系没有正在拟定的版本').waitFor();
    await page.locator('.opener-box').getByRole('button', { name: '取消' }).click();
    await page.getByRole('button', { name: '不采纳', exact: true }).click();
    await page.locator('.opener-box button[type=submit]').click();
    await page.locator('.field-fault', { hasText: '须写明理由。' }).waitFor();
    await page.locator('.opener-box').getByLabel('理由').fill('与已有指标重复');
    await page.locator('.opener-box button[type=submit]').click();
    await page.locator('.opener-done', { hasText: '未采纳' }).waitFor();
    await becomesMany(page.getByText('本岗位只读'), 0);
  });
});

describe('guidance at the step it helps (S6)', () => {
  it('stands beside what can be done now, and opens as an article', async () => {
    const { rows } = await room.play.pool.query<{ id: string; login: string }>(
      `select t.instance_id as id, p.login from task t join instance i on i.id = t.instance_id
       join person_grant g on g.unit_id = i.unit_id and g.role = 'unitLeader' join person p on p.id = g.person_id
       where 'submitTargets' = any (t.commands) limit 1`,
    );
    const [waiting] = rows;
    if (!waiting) throw new Error('no targets are waited for');
    const { page, settled } = await as(waiting.login, `/items/${waiting.id}`);
    await page.locator('.step-guidance').getByRole('link', { name: '绩效目标怎么填' }).waitFor();
    await settled();
    expect(await violations(page)).toEqual([]);
  });

  it('what people wrote is marked as Chinese where the page speaks English (WCAG 3.1.2), and the page’s own words are not', async () => {
    const { page } = await as('performance', await entry('guidance', '绩效目标怎么填'), { locale: 'en' });
    await page.locator('h1 [lang="zh-CN"]', { hasText: '绩效目标怎么填' }).waitFor();
    await page.locator('.article[lang="zh-CN"]').waitFor();
    await becomesMany(page.locator('.entry-facts dt [lang]'), 0);
    const list = await as('performance', '/libraries/indicators', { locale: 'en' });
    await list.page.locator('.row-title > [lang="zh-CN"]').first().waitFor();
    await becomes(() => list.page.locator('.row-title:not(:has([lang]))').count(), 0);
    const chinese = await as('performance', '/libraries/indicators');
    await chinese.page.locator('.row-title').first().waitFor();
    await becomesMany(chinese.page.locator('.row-title [lang]'), 0);
  });
});

describe('the library beside the target table', () => {
  it('is found by two characters and filled in with one click, its origin with it', async () => {
    const { rows } = await room.play.pool.query<{ id: string; login: string }>(
      `select t.instance_id as id, p.login from task t join instance i on i.id = t.instance_id
       join person_grant g on g.unit_id = i.unit_id and g.role = 'unitClerk' join person p on p.id = g.person_id
       where 'submitTargets' = any (t.commands) limit 1`,
    );
    const [waiting] = rows;
    if (!waiting) throw new Error('no targets are waited for');
    const { page, settled } = await as(waiting.login, `/items/${waiting.id}/targets`);
    await page.locator('.library-pick').getByPlaceholder('查指标').fill('亮灯');
    await page.getByRole('button', { name: '填入亮灯率' }).click();
    await page.locator('.targets-main').getByText('亮灯率').first().waitFor();
    await settled();
    expect(await violations(page)).toEqual([]);
  });
});
