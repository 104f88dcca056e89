import type { Page } from 'playwright-core';
import { becomes } from './support/becomes.ts';
import { openRoom } from './support/room.ts';

const room = openRoom();

async function feedbackToDraft(): Promise<string> {
  const { rows } = await room.play.pool.query<{ id: string }>(
    `select instance_id as id from task where 'draftFeedback' = any (commands) order by due, instance_id limit 1`,
  );
  return rows[0]?.id ?? '';
}

/** Saving waits at the door until it is let through. */
async function holdSaves(page: Page): Promise<() => void> {
  let letThrough = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route('**/drafts/feedback', async (route) => {
    if (route.request().method() === 'PUT') await held;
    await route.continue();
  });
  return letThrough;
}

const keptHere = (page: Page): Promise<string> =>
  page.evaluate<string>(
    `Object.entries(localStorage).filter(([key]) => key.startsWith('bihuan.kept')).map(([, text]) => text).join()`,
  );

describe('nothing typed is lost', () => {
  it('what is typed while a save is under way stays kept here, though that save has come through', async () => {
    const { page } = await room.as('performance', `/feedback/${await feedbackToDraft()}`);
    const letThrough = await holdSaves(page);
    await page.locator('[role=tab]', { hasText: '绩效情况' }).click();
    const field = page.locator('.composer-panel textarea');
    const asked = page.waitForRequest((request) => request.method() === 'PUT');
    await field.fill('先写的一句。');
    await asked;
    await field.fill('先写的一句。保存途中又写的一句。');
    await becomes(() => keptHere(page), expect.stringContaining('途中又写'));
    const saved = page.waitForResponse((response) => response.request().method() === 'PUT');
    letThrough();
    await saved;
    await page.locator('.save-note .shape-check').waitFor();
    await page.reload();
    await page.locator('[role=tab]', { hasText: '绩效情况' }).click();
    await becomes(() => field.inputValue(), '先写的一句。保存途中又写的一句。');
  });
});
