import { Controller, Delete, Get, Header, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CallerParam, Public } from '../access/allow.decorator.ts';
import type { Caller } from '../http/request.ts';
import {
  FeedStateSchema,
  FeedTokenSchema,
  NewFeedSchema,
  type FeedState,
  type FeedToken,
  type NewFeed,
} from './calendar-feed.schemas.ts';
import { CalendarFeedService } from './calendar-feed.service.ts';

@ApiTags('calendar')
@Controller()
export class CalendarFeedController {
  constructor(@Inject(CalendarFeedService) private readonly feeds: CalendarFeedService) {}

  @Get('calendar.ics')
  @Public()
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: '个人期限日历（iCal） · One person’s deadlines as iCalendar, by a secret address' })
  @ApiOkResponse({ content: { 'text/calendar': { schema: { type: 'string' } } } })
  calendar(@Query({ schema: FeedTokenSchema }) { token }: FeedToken): Promise<string> {
    return this.feeds.calendar(token);
  }

  @Get('calendar/feed')
  @Allow('obligation.read')
  @ApiOperation({ summary: '我的日历有没有订阅地址 · Whether my calendar has an address' })
  @ApiOkResponse({ standardSchema: FeedStateSchema })
  state(@CallerParam() caller: Caller): Promise<FeedState> {
    return this.feeds.state(caller);
  }

  @Post('calendar/feed')
  @Allow('obligation.read')
  @ApiOperation({ summary: '新的订阅地址，旧的作废 · A new address; the old one ends' })
  @ApiCreatedResponse({ standardSchema: NewFeedSchema })
  open(@CallerParam() caller: Caller): Promise<NewFeed> {
    return this.feeds.open(caller);
  }

  @Delete('calendar/feed')
  @HttpCode(204)
  @Allow('obligation.read')
  @ApiOperation({ summary: '停止订阅 · Take the address away' })
  @ApiNoContentResponse({ description: '已停止 · Taken away' })
  close(@CallerParam() caller: Caller): Promise<void> {
    return this.feeds.close(caller);
  }
}
