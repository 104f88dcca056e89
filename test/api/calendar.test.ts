import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CalendarConfirmedSchema,
  CalendarPreviewSchema,
  CalendarViewSchema,
} from '../../api/calendar/calendar.schemas.ts';
import { calendarsToCarryOut } from '../../db/queries/calendar-changes.ts';
import { defaultCalendar } from '../../domain/calendar/default-calendar.ts';
import { ok } from './support/client.ts';
import { Loop } from './support/loop.ts';
import { openOffice, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** 2024 as arranged, with 29–31 October off as well: a correction that moves what ends there. */
const arranged = defaultCalendar.years['2024'];
if (!arranged) throw new Error('2024 is arranged');
const extraDays = ['2024-10-28', '2024-10-29', '2024-10-30'].map((date) => ({ date, holiday: 'nationalDay' }));
const arrangement = { ...arranged, restDays: [...arranged.restDays, ...extraDays] };

describe('an arrangement is loaded, previewed and confirmed (deadlines.md)', () => {
  it('shows a year as arranged, and one that is not as provisional', async () => {
    const clerk = await office.as('clerk');
    const known = ok(await clerk.get('/calendar?year=2024', { 'Accept-Language': 'en' }), CalendarViewSchema);
    expect(known.year.restDays).toContainEqual({ date: '2024-10-01', holiday: 'nationalDay', name: 'National Day' });
    expect(ok(await clerk.get('/calendar?year=2027'), CalendarViewSchema).year.provisional).toBe(true);
  });

  it('previews every open due date that moves, changing nothing; then puts it in force and has it carried out', async () => {
    const loop = await (await Loop.open(office)).submitted();
    const administrator = await office.as('administrator');
    const preview = ok(await administrator.post('/calendar/preview', { arrangement }), CalendarPreviewSchema);
    expect(preview.rows).toContainEqual(
      expect.objectContaining({ itemId: loop.id, key: 'reviewTargets:1', from: '2024-10-29', to: '2024-11-01' }),
    );
    expect([preview.later, preview.next]).toEqual([1, null]);
    expect((await loop.item()).obligations[0]?.due).toBe('2024-10-29');

    const { replaces, version } = preview;
    const confirmation = { arrangement, replaces, note: '国办发明电〔2024〕更正' };
    const confirmed = await administrator.post('/calendar/confirm', confirmation);
    expect(ok(confirmed, CalendarConfirmedSchema, 202).version).toBe(version);
    expect(await calendarsToCarryOut(office.pool)).toEqual([version]);
    const later = await (await Loop.open(office)).submitted();
    expect((await later.item()).obligations[0]?.due).toBe('2024-11-01');

    const again = await administrator.post('/calendar/confirm', confirmation);
    expect(ok(again, CalendarConfirmedSchema, 202).version).toBe(version);
    const unseen = await administrator.post('/calendar/confirm', { ...confirmation, arrangement: arranged });
    expect([unseen.status, unseen.body.code]).toEqual([409, 'calendarChanged']);
  });

  it('refuses an arrangement with every fault at once, and anybody but an administrator', async () => {
    const broken = {
      ...arrangement,
      restDays: [{ date: '2024-10-01', holiday: 'nationalDay' }],
      workDays: ['2024-10-08'],
    };
    const { body } = await (await office.as('administrator')).post('/calendar/preview', { arrangement: broken });
    const codes = body.errors?.map(({ code }) => code) ?? [];
    expect(codes).toEqual(expect.arrayContaining(['workDayNotWeekend', 'statutoryDayMissing']));
    expect(body.errors?.every(({ detail }) => /[一-鿿]/.test(detail))).toBe(true);
    const director = await office.as('director');
    expect((await director.post('/calendar/preview', { arrangement })).body.code).toBe('permissionMissing');
  });
});
