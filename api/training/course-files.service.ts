import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { DomainError } from '../../domain/domain-error.ts';
import { addCourseFile, filesOfCourses, removeCourseFile } from '../../db/queries/course-files.ts';
import { courseFor } from '../../db/queries/courses.ts';
import type { Pool } from '../../db/pool.ts';
import type { StoreClock } from '../../db/process-store-types.ts';
import { FileIntakeService } from '../attachments/file-intake.service.ts';
import { CLOCK, POOL } from '../deps.ts';
import type { ApiRequest, Caller } from '../http/request.ts';
import { keptRegions } from './bulletins.service.ts';
import { courseFileView } from './course-view.ts';
import { CoursesService } from './courses.service.ts';
import type { CourseFileView } from './training.schemas.ts';

/** Materials of courses: handed in by the organiser, downloaded by whoever sees the course (S7). */
@Injectable()
export class CourseFilesService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: StoreClock,
    @Inject(FileIntakeService) private readonly intake: FileIntakeService,
    @Inject(CoursesService) private readonly courses: CoursesService,
  ) {}

  /** @throws {DomainError} `notFound` for a course of another bureau, `tooManyAttachments`, and what a file is refused for */
  async add(courseId: string, name: string, request: ApiRequest, caller: Caller): Promise<CourseFileView> {
    await this.courses.kept(this.pool, courseId, caller);
    return this.intake.take(request, name, async (file) => {
      const facts = { ...file, courseId, uploadedBy: caller.id, now: this.clock.now() };
      return courseFileView(await addCourseFile(this.pool, facts));
    });
  }

  /** @throws {DomainError} `notFound` */
  async content(courseId: string, id: string, caller: Caller): Promise<StreamableFile> {
    const course = await courseFor(this.pool, courseId, { personId: caller.id, grants: caller.grants });
    const sees =
      course && (course.meant || course.called || course.enrolled || keptRegions(caller).includes(course.regionId));
    const files = sees ? await filesOfCourses(this.pool, [courseId]) : [];
    const row = files.find((one) => one.id === id);
    const file = row && (await this.intake.handOut(row));
    if (!file) throw new DomainError('notFound');
    return file;
  }

  /** Takes a file off; it stays on record. @throws {DomainError} `notFound` */
  async remove(courseId: string, id: string, caller: Caller): Promise<void> {
    await this.courses.kept(this.pool, courseId, caller);
    if (!(await removeCourseFile(this.pool, courseId, id, this.clock.now()))) throw new DomainError('notFound');
  }
}
