import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import { PagingSchema, type Paging } from '../http/paging.ts';
import type { Caller } from '../http/request.ts';
import {
  AskInboxSchema,
  DigestPageSchema,
  InboxSchema,
  InboxSummarySchema,
  NoticeIdSchema,
  PutOffResultsSchema,
  PutOffSchema,
  type AskInbox,
  type DigestPage,
  type Inbox,
  type InboxSummary,
  type PutOff,
  type PutOffResults,
} from './inbox.schemas.ts';
import { InboxService } from './inbox.service.ts';
import { PutOffService } from './put-off.service.ts';

@ApiTags('inbox')
@Controller()
export class InboxController {
  constructor(
    @Inject(InboxService) private readonly inboxes: InboxService,
    @Inject(PutOffService) private readonly later: PutOffService,
  ) {}

  @Get('inbox')
  @Allow('inbox.read')
  @ApiOperation({ summary: '待办、稍后处理、已办、我发起的、通知 · To do, put off, done, started by me, notices' })
  @ApiOkResponse({ standardSchema: InboxSchema })
  inbox(
    @Query({ schema: AskInboxSchema }) asked: AskInbox,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<Inbox> {
    return this.inboxes.inbox(asked, caller, locale);
  }

  @Get('inbox/summary')
  @Allow('inbox.read')
  @ApiOperation({ summary: '待办的件数：按期限、按事项、按日 · How much waits, by due date, kind and day' })
  @ApiOkResponse({ standardSchema: InboxSummarySchema })
  summary(@CallerParam() caller: Caller): Promise<InboxSummary> {
    return this.inboxes.summary(caller);
  }

  @Put('inbox/put-off')
  @Allow('inbox.read')
  @ApiOperation({
    summary:
      '稍后处理：到某日再回到我的待办，或现在取回 · Put work of mine off to a day, or have it back; each row for itself',
  })
  @ApiOkResponse({ standardSchema: PutOffResultsSchema })
  putOff(
    @Body({ schema: PutOffSchema }) asked: PutOff,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<PutOffResults> {
    return this.later.put(asked, caller, locale);
  }

  @Get('digests')
  @Allow('inbox.read')
  @ApiOperation({ summary: '每日提醒 · Morning digests, newest first' })
  @ApiOkResponse({ standardSchema: DigestPageSchema })
  digests(
    @Query({ schema: PagingSchema }) paging: Paging,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<DigestPage> {
    return this.inboxes.digests(paging, caller, locale);
  }

  @Post('notices/:id/read')
  @HttpCode(204)
  @Allow('inbox.read')
  @ApiOperation({ summary: '通知已读 · Mark a notice as read' })
  @ApiNoContentResponse({ description: '已读 · Read' })
  readNotice(@Param('id', { schema: NoticeIdSchema }) id: string, @CallerParam() caller: Caller): Promise<void> {
    return this.inboxes.readNotice(id, caller);
  }

  @Post('digests/:id/read')
  @HttpCode(204)
  @Allow('inbox.read')
  @ApiOperation({ summary: '提醒已读 · Mark a digest as read' })
  @ApiNoContentResponse({ description: '已读 · Read' })
  readDigest(@Param('id', { schema: NoticeIdSchema }) id: string, @CallerParam() caller: Caller): Promise<void> {
    return this.inboxes.readDigest(id, caller);
  }
}
