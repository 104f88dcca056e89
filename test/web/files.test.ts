import { becomesMany } from './support/becomes.ts';
import { overflows, PHONE, violations } from './support/browser.ts';
import { openRoom } from './support/room.ts';

const room = openRoom();
const { as } = room;

const STREETS = 'unit-431000907';
const AXE_MS = 180_000;
const pdf = (text: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name: `${text}.pdf`,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.7 ${text}`),
});

/** The matter in which an act waits. */
async function awaiting(command: string, unitId: string): Promise<string> {
  const { rows } = await room.play.pool.query<{ id: string }>(
    'select instance_id as id from task where $1 = any (commands) and unit_id = $2 order by due limit 1',
    [command, unitId],
  );
  return rows[0]?.id ?? '';
}

describe('evidence is handed in where it is named', () => {
  it('each file has its own result; what is refused says why and hinders no other', async () => {
    const item = await awaiting('reportRectification', STREETS);
    const { page } = await as('clerk.streets', `/items/${item}/rectification`);
    const point = page.locator('.report-point').first();
    await point
      .locator('.drop-zone input[type=file]')
      .setInputFiles([
        pdf('支付凭证'),
        { name: '工具.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ program') },
        pdf('验收单'),
      ]);
    await point.locator('.evidence-list li', { hasText: '验收单.pdf' }).waitFor();
    await point.locator('.evidence-list li', { hasText: '支付凭证.pdf' }).waitFor();
    await point.locator('.uploads', { hasText: '含可以运行的内容' }).waitFor();
    await point.locator('button', { hasText: '不传' }).click();
    await becomesMany(point.locator('.uploads li'), 0);
  });

  it('is still there after a reload; a broken line is told and the file goes again', async () => {
    const item = await awaiting('reportRectification', STREETS);
    const { page } = await as('clerk.streets', `/items/${item}/rectification`);
    const point = page.locator('.report-point').first();
    await page.route('**/attachments?*', (route) => route.abort());
    await point.locator('.drop-zone input[type=file]').setInputFiles([pdf('第二次')]);
    await point.locator('.uploads .field-fault', { hasText: '连接断了' }).waitFor();
    await page.unroute('**/attachments?*');
    await point.locator('button', { hasText: '重试' }).click();
    await point.locator('.evidence-list li', { hasText: '第二次.pdf' }).waitFor();
    await page
      .locator('.save-note', { hasText: '已自动保存' })
      .or(page.locator('[role=status]', { hasText: '已自动保存' }))
      .first()
      .waitFor();
    await page.reload();
    await page.locator('.report-point .evidence-list li', { hasText: '第二次.pdf' }).first().waitFor();
  });

  it('a dropped file is taken; a replaced one stays on the record with the new one beside it', async () => {
    const item = await awaiting('reportRectification', STREETS);
    const { page } = await as('clerk.streets', `/items/${item}/rectification`);
    const point = page.locator('.report-point').first();
    const dropped = await page.evaluateHandle(`(() => {
      const data = new DataTransfer();
      data.items.add(new File(['%PDF-1.7 dropped'], '拖入.pdf', { type: 'application/pdf' }));
      return data;
    })()`);
    await point.locator('.drop-zone').dispatchEvent('drop', { dataTransfer: dropped });
    const row = point.locator('.evidence-list li', { hasText: '拖入.pdf' });
    await row.waitFor();
    await row.locator('input[type=file]').setInputFiles([pdf('拖入更正')]);
    await point.locator('.evidence-list li', { hasText: '拖入更正.pdf' }).waitFor();
    await point.locator('.evidence-list li a', { hasText: '拖入.pdf' }).waitFor({ state: 'detached' });

    const record = await as('clerk.streets', `/items/${item}?tab=documents`);
    const old = record.page.locator('.attachments tr', { hasText: '拖入.pdf' });
    await old.filter({ hasText: '已替换' }).waitFor();
    const [download] = await Promise.all([record.page.waitForEvent('download'), old.locator('a').click()]);
    expect(download.suggestedFilename()).toBe('拖入.pdf');
  });

  it(
    'axe finds nothing where files are, at the desk and on a phone',
    async () => {
      const item = await awaiting('reportRectification', STREETS);
      for (const viewport of [{ width: 1366, height: 768 }, PHONE]) {
        for (const [path, selector] of [
          [`/items/${item}/rectification`, '.drop-zone'],
          [`/items/${item}?tab=documents`, '.attachments'],
        ] as const) {
          const seat = await as('clerk.streets', path, { viewport });
          await seat.page.locator(selector).first().waitFor();
          await seat.settled();
          expect(await violations(seat.page)).toEqual([]);
          expect(await overflows(seat.page)).toBe(false);
          expect(seat.errors).toEqual([]);
        }
      }
    },
    AXE_MS,
  );
});
