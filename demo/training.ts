import { defaultCalendar } from '../domain/calendar/default-calendar.ts';
import { addDays, asInstant, dateOf, type Instant, type PlainDate } from '../domain/calendar/plain-date.ts';
import { layReminders } from '../domain/obligations/lay.ts';
import { remindedOn } from '../domain/training/courses.ts';
import { defaultPolicy } from '../domain/policy/default-policy.ts';
import { inTransaction, type Pool, type Queryable } from '../db/pool.ts';
import { noteAttendance } from '../db/queries/attendance.ts';
import { readBulletin } from '../db/queries/bulletin-readers.ts';
import { insertBulletin, peopleMeant, withdrawBulletin } from '../db/queries/bulletins.ts';
import { callToCourse, excuseFrom } from '../db/queries/course-calls.ts';
import { closeCourse, enrol, insertCourse } from '../db/queries/courses.ts';
import { personNamed } from './cast.ts';
import { demoId } from './ids.ts';
import { COURSES, NOTICES, type DemoCourse, type DemoNotice } from './training.data.ts';

/** Notices and courses of city and county: read in part, attended in part. */
export async function publishTraining(pool: Pool, now: Instant): Promise<void> {
  await inTransaction(pool, async (db) => {
    for (const notice of NOTICES) await publish(db, notice, dateOf(now));
    for (const course of COURSES) await offer(db, course, dateOf(now));
  });
}

async function publish(db: Queryable, one: DemoNotice, today: PlainDate): Promise<void> {
  const { key, regionId, title, body, roles, below, readBy, confirm, withdrawn } = one;
  const day = addDays(today, one.published);
  const id = demoId(`bulletin:${key}`);
  const audience = { roles: [...roles], unitIds: [], below };
  const people = await peopleMeant(db, regionId, audience, day);
  const confirmBy = confirm === undefined ? null : addDays(today, confirm);
  const publishedBy = personNamed(one.by).id;
  const made = { id, regionId, title, body, audience, confirmBy, publishedBy, publishedAt: at(day) };
  await insertBulletin(
    db,
    { ...made, reminderOn: confirmBy === null ? [] : remindersOf(confirmBy, at(day)) },
    people.map((person) => person.id),
  );
  for (const [no, { id: personId }] of people.entries())
    if (no % readBy === 0) {
      await readBulletin(db, { id, personId, confirm: confirmBy !== null, now: at(addDays(day, 1)) });
    }
  if (withdrawn !== undefined) {
    await withdrawBulletin(db, { id, personId: publishedBy, note: withdrawn, now: at(addDays(day, 2)) });
  }
}

async function offer(
  db: Queryable,
  { held, by, enrolled, present, key, ...course }: DemoCourse,
  today: PlainDate,
): Promise<void> {
  const id = demoId(`course:${key}`);
  const on = addDays(today, held);
  const published = addDays(on < today ? on : today, -12);
  const publishedBy = personNamed(by).id;
  const made = { ...course, id, on, unitIds: [], closesOn: addDays(on, -2), publishedBy, publishedAt: at(published) };
  await insertCourse(db, { ...made, reminderOn: remindedOn(on, remindersOf(on, at(published))) });
  const audience = { roles: [...course.roles], unitIds: [], below: course.below };
  const people = (await peopleMeant(db, course.regionId, audience, published)).map((person) => person.id);
  await callToCourse(db, { id, people, now: at(published) });
  for (const login of enrolled) {
    const { id: personId, grants } = personNamed(login);
    await enrol(db, { id, personId, unitId: grants[0]?.unitId ?? null, now: at(addDays(published, 1)) });
  }
  const away = people.find((personId) => !enrolled.some((login) => personNamed(login).id === personId));
  if (away !== undefined)
    await excuseFrom(db, { id, personId: away, note: '外出审计配合（虚构）', now: at(addDays(published, 2)) });
  if (on >= today) return;
  const noted = enrolled.map((login) => {
    const there = present.includes(login);
    return { personId: personNamed(login).id, present: there, hours: there ? course.hours : 0 };
  });
  await noteAttendance(db, id, noted, { id: publishedBy, now: at(on) });
  const note = '按计划讲授，课件已发（虚构）';
  await closeCourse(db, { id, by: publishedBy, note, now: at(addDays(on, 1)) });
}

function remindersOf(due: PlainDate, now: Instant): readonly PlainDate[] {
  return layReminders(due, { policy: defaultPolicy, calendar: defaultCalendar }, now).map(({ on }) => on);
}

function at(day: PlainDate): Instant {
  return asInstant(`${day}T02:00:00.000Z`);
}
