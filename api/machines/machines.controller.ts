import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../http/idempotency-key.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import { PagingSchema, type Paging } from '../http/paging.ts';
import type { Caller } from '../http/request.ts';
import { NoteSchema, type Note } from '../people/people.schemas.ts';
import { MachineTokensService } from './machine-tokens.service.ts';
import * as schemas from './machines.schemas.ts';
import { MachinesService } from './machines.service.ts';

const CHANGED = { description: '已办，并已记录 · Done, and on record' };

/** Accounts of other systems, as the administrators of their regions keep them. */
@ApiTags('machines')
@Controller('machines')
export class MachinesController {
  constructor(
    @Inject(MachinesService) private readonly machines: MachinesService,
    @Inject(MachineTokensService) private readonly tokens: MachineTokensService,
  ) {}

  @Get()
  @Allow('people.read')
  @ApiOperation({ summary: '系统接口和令牌 · Accounts of other systems, with their tokens' })
  @ApiOkResponse({ standardSchema: schemas.MachinePageSchema })
  list(
    @Query({ schema: PagingSchema }) paging: Paging,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.MachinePage> {
    return this.machines.list(paging, caller, locale);
  }

  @Post()
  @HttpCode(201)
  @Allow('people.change')
  @ApiIdempotencyKey()
  @ApiOperation({ summary: '登记系统接口 · An account for another system; it opens nothing before it has a token' })
  @ApiCreatedResponse({ standardSchema: schemas.MachineMadeSchema })
  make(
    @Body({ schema: schemas.NewMachineSchema }) asked: schemas.NewMachineBody,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
  ): Promise<schemas.MachineMade> {
    return this.machines.make(asked, key, caller);
  }

  @Put(':id')
  @HttpCode(204)
  @Allow('people.change')
  @ApiOperation({
    summary: '改责任人、可办事项、范围和来源地址 · Who answers for it, what it may do where, and whence',
  })
  @ApiNoContentResponse(CHANGED)
  change(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: schemas.ChangeMachineSchema }) asked: schemas.ChangeMachine,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.machines.change(id, asked, caller);
  }

  @Post(':id/stop')
  @HttpCode(204)
  @Allow('people.change')
  @ApiOperation({ summary: '停用系统接口，令牌即时失效 · Stop it: none of its tokens opens anything' })
  @ApiNoContentResponse(CHANGED)
  stop(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: NoteSchema }) { note }: Note,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.machines.stop(id, note, caller);
  }

  @Post(':id/resume')
  @HttpCode(204)
  @Allow('people.change')
  @ApiOperation({ summary: '恢复系统接口 · Resume it' })
  @ApiNoContentResponse(CHANGED)
  resume(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: NoteSchema }) { note }: Note,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.machines.resume(id, note, caller);
  }

  @Post(':id/tokens')
  @HttpCode(201)
  @Allow('people.change')
  @ApiIdempotencyKey()
  @ApiOperation({ summary: '签发令牌，只显示一次 · A token, shown once; those before it end after the overlap' })
  @ApiCreatedResponse({ standardSchema: schemas.TokenIssuedSchema })
  issue(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: schemas.IssueTokenSchema }) asked: schemas.IssueToken,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
  ): Promise<schemas.TokenIssued> {
    return this.tokens.issue(id, asked, key, caller);
  }

  @Post(':id/tokens/:tokenId/revoke')
  @HttpCode(204)
  @Allow('people.change')
  @ApiOperation({ summary: '吊销令牌，即时失效 · Revoke a token at once' })
  @ApiNoContentResponse(CHANGED)
  revoke(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Param('tokenId', { schema: ItemIdSchema }) tokenId: string,
    @Body({ schema: NoteSchema }) { note }: Note,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.tokens.revoke(id, tokenId, note, caller);
  }
}
