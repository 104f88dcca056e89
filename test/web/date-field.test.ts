import type { Locator, Page } from 'playwright-core';
import { becomes } from './support/becomes.ts';
import { dateFields, writeDate } from './support/date-field.ts';
import { overflows, PHONE, violations } from './support/browser.ts';
import { openRoom } from './support/room.ts';

const room = openRoom();
const { as } = room;

function standing(page: Page, date: string): Locator {
  return page.locator(`.approval-line .date-picker input[value="${date}"]`).first();
}

describe('a date to fill in', () => {
  it('is written as in a document, a spreadsheet or in eight figures, and stands there as the field writes it', async () => {
    const { page, errors } = await as('officer.agriculture', '/approvals');
    const field = dateFields(page.locator('.approval-line')).first();
    for (const written of ['2027年3月5日', '2027-03-05', '20270305', '2027/3/5', '2027.3.5']) {
      await writeDate(field, written);
      await standing(page, '2027年3月5日').waitFor();
      await writeDate(field, '');
      await standing(page, '').waitFor();
    }
    expect(errors).toEqual([]);
  }, 60_000);

  it('takes every letter of what is typed after a click has opened the days', async () => {
    const { page } = await as('officer.agriculture', '/approvals');
    const field = dateFields(page.locator('.approval-line')).first();
    const days = page.locator('.ant-picker-dropdown');
    await field.click();
    await days.waitFor();
    await page.keyboard.type('2027-03-05', { delay: 20 });
    await becomes(() => days.isVisible(), false);
    await page.keyboard.press('Tab');
    await standing(page, '2027年3月5日').waitFor();
    await field.click();
    await days.waitFor();
  }, 60_000);

  it('is read when it has been written to its end, letter by letter, not where it is already a date', async () => {
    const { page } = await as('officer.agriculture', '/approvals');
    const field = dateFields(page.locator('.approval-line')).first();
    const written = ['2027-12-25', '2027/1/15', '2027.10.11', '2027-2-28'];
    const meant = ['2027年12月25日', '2027年1月15日', '2027年10月11日', '2027年2月28日'];
    for (const [index, date] of written.entries()) {
      await field.click();
      await page.keyboard.press('Control+A');
      await page.keyboard.type(date, { delay: 20 });
      await becomes(() => field.inputValue(), date);
      await page.keyboard.press('Tab');
      await standing(page, meant[index] ?? '').waitFor();
      expect(await page.locator('.field-fault').count()).toBe(0);
    }
  }, 60_000);

  it('takes what is pasted the moment it has been clicked, and Enter right after it', async () => {
    const { page } = await as('officer.agriculture', '/approvals');
    const field = dateFields(page.locator('.approval-line')).first();
    for (const month of ['1', '2', '3', '4', '5', '6']) {
      await field.click();
      await field.fill(`2027-${month}-28`);
      await field.press('Enter');
      await standing(page, `2027年${month}月28日`).waitFor();
    }
  }, 60_000);

  it('says what it could not read, and the date that stood before stays', async () => {
    const { page } = await as('officer.agriculture', '/approvals');
    const field = dateFields(page.locator('.approval-line')).first();
    await writeDate(field, '2027-3-5');
    await standing(page, '2027年3月5日').waitFor();
    await writeDate(field, '2027年2月30日');
    await page.locator('.field-fault').getByText('“2027年2月30日”不是有效的日期').waitFor();
    await standing(page, '2027年3月5日').waitFor();
    await field.fill('2027-2-28');
    await becomes(() => page.locator('.ant-picker-dropdown').isVisible(), false);
    await field.press('ArrowDown');
    await page.locator('.ant-picker-dropdown').waitFor();
    await field.blur();
    await standing(page, '2027年2月28日').waitFor();
    await page.locator('.field-fault').waitFor({ state: 'detached' });
  }, 60_000);

  it('is chosen from days that say which of them are off and which are worked in exchange', async () => {
    const { page, errors } = await as('officer.agriculture', '/approvals');
    const field = dateFields(page.locator('.approval-line')).first();
    await writeDate(field, '2026-10-9');
    await standing(page, '2026年10月9日').waitFor();
    await field.click();
    const day = (title: string) => page.locator(`.ant-picker-cell[title="${title}"]`);
    await day('2026-10-01').getByText('休').waitFor();
    await day('2026-10-10').getByText('班').waitFor();
    expect(await violations(page)).toEqual([]);
    await day('2026-10-08').click();
    await standing(page, '2026年10月8日').waitFor();
    expect(errors).toEqual([]);
  }, 60_000);

  it('speaks the page’s language, whatever the browser’s is; on the phone it is the phone’s own', async () => {
    const { page } = await as('officer.agriculture', '/approvals', { locale: 'en' });
    const field = dateFields(page.locator('.approval-line')).first();
    await writeDate(field, '2027-3-5');
    await standing(page, '5 March 2027').waitFor();
    const { page: phone } = await as('officer.agriculture', '/approvals', { viewport: PHONE });
    await phone.locator('.approval-line input[type=date]').first().waitFor();
    expect(await overflows(phone)).toBe(false);
  }, 60_000);
});
