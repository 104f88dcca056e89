import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import type { ApiRequest, Caller } from '../http/request.ts';
import { ListenSchema, type Listen } from './events.schemas.ts';
import { EventsService } from './events.service.ts';

@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(@Inject(EventsService) private readonly events: EventsService) {}

  @Get()
  @Allow('session.own')
  @ApiOperation({
    summary: '事件流 · What changes within scope, as server-sent events: change, notice, beat, resync',
    description:
      'change: {"itemId","version","kinds","by"}；notice: {}；beat: {"now","today"}，每 15 秒；resync：漏读过多，请全部重读。' +
      'Last-Event-ID 接着读；退出登录即断开；每个会话最多 6 条。 · ' +
      '`change` names a matter in scope, its version and the acts that led to it (none where a document was frozen ' +
      'for somebody to sign); `notice` says that there is ' +
      'something to read; `beat` comes every 15 seconds with the product’s time; `resync` says that too much was ' +
      'missed and everything has to be read again. Last-Event-ID resumes; six streams a session.',
  })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  open(
    @Query({ schema: ListenSchema }) { behind }: Listen,
    @Req() request: ApiRequest,
    @Res() response: Response,
    @CallerParam() caller: Caller,
  ): void {
    this.events.open(caller, { request, response, behind });
  }
}
