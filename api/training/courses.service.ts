import { Inject, Injectable } from '@nestjs/common';
import { dateOf, yearOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { layReminders } from '../../domain/obligations/lay.ts';
import { assertEnrolment, assertLeaving, remindedOn } from '../../domain/training/courses.ts';
import { hoursOf } from '../../db/queries/attendance.ts';
import { bulletinCounts } from '../../db/queries/bulletin-readers.ts';
import { peopleMeant } from '../../db/queries/bulletins.ts';
import { callToCourse, concernedBy, turnoutOf } from '../../db/queries/course-calls.ts';
import { filesOfCourses } from '../../db/queries/course-files.ts';
import {
  cancelCourse,
  courseFor,
  coursesFor,
  enrol,
  insertCourse,
  leaveCourse,
  type CourseForOne,
} from '../../db/queries/courses.ts';
import { tellByName } from '../../db/queries/notices.ts';
import { inTransaction, type Pool, type Queryable } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { AccountLogService } from '../people/account-log.service.ts';
import { RulesService } from '../rules/rules.service.ts';
import { assertKept, keptRegions, notPast } from './bulletins.service.ts';
import { courseView } from './course-view.ts';
import type * as schemas from './training.schemas.ts';

/** Courses: offered, enrolled in, left and called off (S7). */
@Injectable()
export class CoursesService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(RulesService) private readonly rules: RulesService,
    @Inject(AccountLogService) private readonly log: AccountLogService,
  ) {}

  async summary(caller: Caller): Promise<schemas.TrainingSummary> {
    const year = yearOf(this.today());
    const [counts, hours] = await Promise.all([
      bulletinCounts(this.pool, caller.id),
      hoursOf(this.pool, caller.id, year),
    ]);
    return { ...counts, hours, year };
  }

  async list({ when, ...paging }: schemas.AskCourses, caller: Caller): Promise<schemas.Courses> {
    const { id: personId, grants } = caller;
    const [today, keeps] = [this.today(), keptRegions(caller)];
    const page = await coursesFor(this.pool, { personId, grants, keeps, today, when, ...paging });
    const kept = page.rows.filter(({ regionId }) => keeps.includes(regionId));
    const [files, turnouts] = await Promise.all([
      filesOfCourses(this.pool, idsOf(page.rows)),
      kept.length === 0 ? [] : turnoutOf(this.pool, idsOf(kept)),
    ]);
    return { next: page.next, rows: page.rows.map((row) => courseView(row, { files, turnouts }, today, keeps)) };
  }

  /**
   * Everybody whom the audience means today is called, and told of it once.
   *
   * @throws {DomainError} `invalidInput` for another bureau's region, `dateInPast`
   */
  async publish({ audience, ...asked }: schemas.PublishCourse, caller: Caller): Promise<void> {
    const { regionId, title, on, closesOn } = asked;
    const now = this.clock.now();
    assertKept(caller, regionId);
    notPast('/on', on, dateOf(now));
    notPast('/closesOn', closesOn, dateOf(now));
    const [policy, calendar] = await Promise.all([
      this.rules.policyFor({ grants: [] }, regionId),
      this.rules.calendar(),
    ]);
    const laid = layReminders(on, { policy, calendar }, now).map((reminder) => reminder.on);
    const reminderOn = remindedOn(on, laid);
    await this.log.change(caller, async (db, write) => {
      const made = { ...asked, ...audience, reminderOn, publishedBy: caller.id, publishedAt: now };
      if (!(await insertCourse(db, made))) return;
      const people = await peopleMeant(db, regionId, audience, dateOf(now));
      await callToCourse(db, { id: asked.id, people: people.map(({ id }) => id), now });
      const place = [asked.startsAt, asked.place, asked.link].filter((part) => part !== '').join(' ');
      const params = { name: title, due: on, closes: closesOn, place };
      await tellByName(db, { id: `course.${asked.id}`, topic: 'courseAnnounced', params, regionId, people, now });
      const after = { title, courseOn: on, people: people.length };
      await write({ kind: 'coursePublished', person: null, regionIds: [regionId], after });
    });
  }

  /** Everybody who was called or is enrolled is told at once. @throws {DomainError} `notFound`, `courseCancelled`, `courseClosed` */
  async cancel(id: string, { note }: schemas.TrainingNote, caller: Caller): Promise<void> {
    const now = this.clock.now();
    await this.log.change(caller, async (db, write) => {
      const { title, on, regionId, cancelled, closed } = await this.kept(db, id, caller);
      if (cancelled) throw new DomainError('courseCancelled', { title });
      if (closed) throw new DomainError('courseClosed', { title });
      await cancelCourse(db, id, note, now);
      const people = await concernedBy(db, id);
      const params = { name: title, due: on, note };
      await tellByName(db, { id: `course.${id}.cancelled`, topic: 'courseCalledOff', params, regionId, people, now });
      const after = { title, courseOn: on };
      await write({ kind: 'courseCancelled', person: null, regionIds: [regionId], after, note });
    });
  }

  /**
   * Takes a place; whoever has one keeps it.
   *
   * @throws {DomainError} `notFound`, `courseNotForYou`, `courseCancelled`, `enrolmentClosed`, `courseFull`
   */
  async enrol(id: string, caller: Caller): Promise<void> {
    await this.change(id, caller, async (db, course) => {
      if (course.enrolled) return;
      if (!course.meant && !course.called) throw new DomainError('courseNotForYou', { title: course.title });
      assertEnrolment(course, this.today());
      await enrol(db, { id, personId: caller.id, unitId: unitFor(course, caller), now: this.clock.now() });
    });
  }

  /** Gives the place back. @throws {DomainError} `notFound`, `courseBegun`, `courseCancelled` */
  async leave(id: string, caller: Caller): Promise<void> {
    await this.change(id, caller, async (db, course) => {
      if (!course.enrolled) return;
      assertLeaving(course, this.today());
      await leaveCourse(db, id, caller.id, this.clock.now());
    });
  }

  /** A course that the caller organises. @throws {DomainError} `notFound` */
  async kept(db: Queryable, id: string, caller: Caller, { lock = false } = {}): Promise<CourseForOne> {
    const course = await courseFor(db, id, { personId: caller.id, grants: caller.grants, lock });
    if (!course || !keptRegions(caller).includes(course.regionId)) throw new DomainError('notFound');
    return course;
  }

  /** Two who want the last place: the second waits for the first, and is told that it is taken. @throws {DomainError} `notFound` */
  async change(
    id: string,
    caller: Caller,
    work: (db: Queryable, course: CourseForOne) => Promise<void>,
  ): Promise<void> {
    await inTransaction(this.pool, async (db) => {
      const course = await courseFor(db, id, { personId: caller.id, grants: caller.grants, lock: true });
      if (!course) throw new DomainError('notFound');
      await work(db, course);
    });
  }

  private today(): PlainDate {
    return dateOf(this.clock.now());
  }
}

/** The unit for which he comes: one that the course is for, else his own. */
function unitFor({ unitIds }: CourseForOne, { grants }: Caller): string | null {
  const own = grants.flatMap(({ unitId }) => (unitId === undefined ? [] : [unitId]));
  return own.find((id) => unitIds.includes(id)) ?? own[0] ?? null;
}

function idsOf(courses: readonly { readonly id: string }[]): readonly string[] {
  return courses.map(({ id }) => id);
}
