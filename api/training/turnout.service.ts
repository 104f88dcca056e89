import { Inject, Injectable } from '@nestjs/common';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { assertClosing, assertLeaving } from '../../domain/training/courses.ts';
import { calledTo, excuseFrom, turnoutOf } from '../../db/queries/course-calls.ts';
import { closeCourse, leaveCourse } from '../../db/queries/courses.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { AccountLogService } from '../people/account-log.service.ts';
import { CoursesService } from './courses.service.ts';
import type * as schemas from './training.schemas.ts';
import type { AskCalled, Called } from './turnout.schemas.ts';

/** Who was called to a course, who excused himself, and the closing with its count (S7). */
@Injectable()
export class TurnoutService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(AccountLogService) private readonly log: AccountLogService,
    @Inject(CoursesService) private readonly courses: CoursesService,
  ) {}

  /**
   * Whoever was called says why he does not come; a place that he had is free again.
   *
   * @throws {DomainError} `notFound`, `notCalled`, `courseBegun`, `courseCancelled`
   */
  async excuse(id: string, { note }: schemas.TrainingNote, caller: Caller): Promise<void> {
    const now = this.clock.now();
    await this.courses.change(id, caller, async (db, course) => {
      if (!course.called) throw new DomainError('notCalled', { title: course.title });
      assertLeaving(course, dateOf(now));
      await leaveCourse(db, id, caller.id, now);
      await excuseFrom(db, { id, personId: caller.id, note, now });
    });
  }

  /** @throws {DomainError} `notFound` for a course of another bureau */
  async called(id: string, asked: AskCalled, caller: Caller): Promise<Called> {
    await this.courses.kept(this.pool, id, caller);
    const { rows, next } = await calledTo(this.pool, id, asked);
    return { rows: [...rows], next };
  }

  /**
   * Closes a course with what its organiser sums up; its count stands on the record, and nothing of it changes any more.
   *
   * @throws {DomainError} `notFound`, `courseCancelled`, `courseNotBegun`, `courseClosed`, `attendanceOpen`
   */
  async close(id: string, { note }: schemas.TrainingNote, caller: Caller): Promise<void> {
    const now = this.clock.now();
    await this.log.change(caller, async (db, write) => {
      const course = await this.courses.kept(db, id, caller, { lock: true });
      const [turnout] = await turnoutOf(db, [id]);
      assertClosing(course, turnout?.notNoted ?? 0, dateOf(now));
      await closeCourse(db, { id, by: caller.id, note, now });
      const { called = 0, excused = 0, present = 0, absent = 0 } = turnout ?? {};
      const after = { title: course.title, courseOn: course.on, called, excused, present, absent };
      await write({ kind: 'courseClosed', person: null, regionIds: [course.regionId], after, note });
    });
  }
}
