import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { dateOf } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import { assertAttendance } from '../../domain/training/courses.ts';
import { attendanceOf, hoursBy, noteAttendance } from '../../db/queries/attendance.ts';
import { PAGE_SIZE } from '../../db/queries/page.ts';
import { regionsBelow } from '../../db/queries/scope.ts';
import { inTransaction, type Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { CLOCK, POOL } from '../deps.ts';
import { ExportsService } from '../export/exports.service.ts';
import type { Paging } from '../http/paging.ts';
import type { Caller } from '../http/request.ts';
import { ATTENDANCE_COLUMNS, ATTENDANCE_TITLE, attendanceNotes } from './attendance-columns.ts';
import { CoursesService } from './courses.service.ts';
import type * as schemas from './training.schemas.ts';
import type { Attendance } from './turnout.schemas.ts';

/** Who was there, and how many hours of training that makes by person, unit and year (S7). */
@Injectable()
export class AttendanceService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(CoursesService) private readonly courses: CoursesService,
    @Inject(ExportsService) private readonly exports: ExportsService,
  ) {}

  /** @throws {DomainError} `notFound` for a course of another bureau */
  async sheet(id: string, paging: Paging, caller: Caller): Promise<Attendance> {
    await this.courses.kept(this.pool, id, caller);
    const { rows, next } = await attendanceOf(this.pool, id, paging);
    return { rows: [...rows], next };
  }

  /**
   * Notes who was there; who was not has no hours. Noted again it is set right.
   *
   * @throws {DomainError} `notFound`, `courseNotBegun`, `courseCancelled`, `courseClosed`; `notEnrolled`, and nothing is noted
   */
  async note(id: string, { rows }: schemas.NoteAttendance, caller: Caller): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.pool, async (db) => {
      const course = await this.courses.kept(db, id, caller, { lock: true });
      assertAttendance(course, dateOf(now));
      const noted = rows.map(({ personId, present, hours = course.hours }) => ({
        personId,
        present,
        hours: present ? hours : 0,
      }));
      const [missing] = await noteAttendance(db, id, noted, { id: caller.id, now });
      if (missing !== undefined) throw new DomainError('notEnrolled', { name: missing });
    });
  }

  /** The attendance sheet as XLSX. @throws {DomainError} `notFound` */
  async file(id: string, caller: Caller, locale: Locale): Promise<StreamableFile> {
    const course = await this.courses.kept(this.pool, id, caller);
    const page = (cursor?: string) => attendanceOf(this.pool, id, { cursor, limit: PAGE_SIZE.most });
    const notes = attendanceNotes(course, locale);
    const asked = { region: course.regionId };
    const list = { file: 'attendance', title: ATTENDANCE_TITLE, asked, columns: ATTENDANCE_COLUMNS, notes, page };
    return this.exports.file(list, caller, locale);
  }

  async hours({ region, year, by, ...paging }: schemas.AskHours, caller: Caller): Promise<schemas.HoursPage> {
    const own = grantsWith(caller, 'training.keep').map(({ regionId }) => regionId);
    const readable = await regionsBelow(this.pool, [...new Set(own)]);
    const below = region === undefined ? readable : await regionsBelow(this.pool, [region]);
    const regionIds = readable.filter((id) => below.includes(id));
    const { rows, next } = await hoursBy(this.pool, by, { regionIds, year, ...paging });
    return { rows: [...rows], next };
  }
}
