import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ApiFile, XLSX } from '../http/files.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import { PagingSchema, type Paging } from '../http/paging.ts';
import type { Caller } from '../http/request.ts';
import { AttendanceService } from './attendance.service.ts';
import { CoursesService } from './courses.service.ts';
import * as schemas from './training.schemas.ts';
import { AttendanceSchema, type Attendance } from './turnout.schemas.ts';

const DONE = { description: '已办 · Done' };
const ID = { schema: ItemIdSchema };

@ApiTags('training')
@Controller('training')
export class CoursesController {
  constructor(
    @Inject(CoursesService) private readonly courses: CoursesService,
    @Inject(AttendanceService) private readonly attendance: AttendanceService,
  ) {}

  @Get('summary')
  @Allow('training.read')
  @ApiOperation({ summary: '我的未阅通知和学时 · What the caller has not read, and his hours' })
  @ApiOkResponse({ standardSchema: schemas.TrainingSummarySchema })
  summary(@CallerParam() caller: Caller): Promise<schemas.TrainingSummary> {
    return this.courses.summary(caller);
  }

  @Get('hours')
  @Allow('training.keep')
  @ApiOperation({ summary: '学时统计，按单位或个人 · Hours of training by unit or person' })
  @ApiOkResponse({ standardSchema: schemas.HoursPageSchema })
  hours(
    @Query({ schema: schemas.AskHoursSchema }) asked: schemas.AskHours,
    @CallerParam() caller: Caller,
  ): Promise<schemas.HoursPage> {
    return this.attendance.hours(asked, caller);
  }

  @Get('courses')
  @Allow('training.read')
  @ApiOperation({ summary: '可报名和已报名的课程 · Courses that the caller may enrol in, is enrolled in or organises' })
  @ApiOkResponse({ standardSchema: schemas.CoursesSchema })
  list(
    @Query({ schema: schemas.AskCoursesSchema }) asked: schemas.AskCourses,
    @CallerParam() caller: Caller,
  ): Promise<schemas.Courses> {
    return this.courses.list(asked, caller);
  }

  @Post('courses')
  @HttpCode(204)
  @Allow('training.keep')
  @ApiOperation({ summary: '发布课程 · Publish a course' })
  @ApiNoContentResponse(DONE)
  publish(
    @Body({ schema: schemas.PublishCourseSchema }) asked: schemas.PublishCourse,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.courses.publish(asked, caller);
  }

  @Post('courses/:id/cancel')
  @HttpCode(204)
  @Allow('training.keep')
  @ApiOperation({ summary: '取消课程 · Cancel a course' })
  @ApiNoContentResponse(DONE)
  cancel(
    @Param('id', ID) id: string,
    @Body({ schema: schemas.TrainingNoteSchema }) asked: schemas.TrainingNote,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.courses.cancel(id, asked, caller);
  }

  @Post('courses/:id/enrol')
  @HttpCode(204)
  @Allow('training.read')
  @ApiOperation({ summary: '报名 · Enrol' })
  @ApiNoContentResponse(DONE)
  enrol(@Param('id', ID) id: string, @CallerParam() caller: Caller): Promise<void> {
    return this.courses.enrol(id, caller);
  }

  @Post('courses/:id/leave')
  @HttpCode(204)
  @Allow('training.read')
  @ApiOperation({ summary: '退出报名 · Give the place back' })
  @ApiNoContentResponse(DONE)
  leave(@Param('id', ID) id: string, @CallerParam() caller: Caller): Promise<void> {
    return this.courses.leave(id, caller);
  }

  @Get('courses/:id/attendance')
  @Allow('training.keep')
  @ApiOperation({ summary: '签到表 · The attendance sheet' })
  @ApiOkResponse({ standardSchema: AttendanceSchema })
  sheet(
    @Param('id', ID) id: string,
    @Query({ schema: PagingSchema }) paging: Paging,
    @CallerParam() caller: Caller,
  ): Promise<Attendance> {
    return this.attendance.sheet(id, paging, caller);
  }

  @Post('courses/:id/attendance')
  @HttpCode(204)
  @Allow('training.keep')
  @ApiOperation({ summary: '登记出勤 · Note who was there' })
  @ApiNoContentResponse(DONE)
  note(
    @Param('id', ID) id: string,
    @Body({ schema: schemas.NoteAttendanceSchema }) asked: schemas.NoteAttendance,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.attendance.note(id, asked, caller);
  }

  @Get('courses/:id/attendance/export.xlsx')
  @Allow('training.keep')
  @ApiOperation({ summary: '导出签到表 · The attendance sheet as a file' })
  @ApiFile(XLSX)
  file(
    @Param('id', ID) id: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<StreamableFile> {
    return this.attendance.file(id, caller, locale);
  }
}
