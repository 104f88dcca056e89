import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import {
  AskCalendarSchema,
  CalendarConfirmedSchema,
  CalendarPreviewSchema,
  CalendarViewSchema,
  ConfirmCalendarSchema,
  PreviewCalendarSchema,
  type AskCalendar,
  type CalendarConfirmed,
  type CalendarPreview,
  type CalendarView,
  type ConfirmCalendar,
  type PreviewCalendar,
} from './calendar.schemas.ts';
import { CalendarService } from './calendar.service.ts';

@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(@Inject(CalendarService) private readonly calendars: CalendarService) {}

  @Get()
  @Allow('calendar.read')
  @ApiOperation({ summary: '一年的放假安排 · One year’s arrangement, and the versions of the calendar' })
  @ApiOkResponse({ standardSchema: CalendarViewSchema })
  view(@Query({ schema: AskCalendarSchema }) asked: AskCalendar, @LocaleParam() locale: Locale): Promise<CalendarView> {
    return this.calendars.view(asked, locale);
  }

  @Post('preview')
  @HttpCode(200)
  @Allow('calendar.change')
  @ApiOperation({ summary: '预览：哪些到期日会动 · Which open due dates an arrangement would move' })
  @ApiOkResponse({ standardSchema: CalendarPreviewSchema })
  preview(
    @Body({ schema: PreviewCalendarSchema }) asked: PreviewCalendar,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<CalendarPreview> {
    return this.calendars.preview(asked, caller, locale);
  }

  @Post('confirm')
  @HttpCode(202)
  @Allow('calendar.change')
  @ApiOperation({ summary: '确认并生效，逐件重算 · Put it into force; every running clock is laid again durably' })
  @ApiAcceptedResponse({ standardSchema: CalendarConfirmedSchema })
  confirm(
    @Body({ schema: ConfirmCalendarSchema }) asked: ConfirmCalendar,
    @CallerParam() caller: Caller,
  ): Promise<CalendarConfirmed> {
    return this.calendars.confirm(asked, caller);
  }
}
