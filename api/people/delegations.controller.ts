import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import * as schemas from './delegations.schemas.ts';
import { DelegationsService } from './delegations.service.ts';
import { NoteSchema, type Note } from './people.schemas.ts';

@ApiTags('people')
@Allow('delegation.make')
@Controller('delegations')
export class DelegationsController {
  constructor(@Inject(DelegationsService) private readonly delegations: DelegationsService) {}

  @Get()
  @ApiOperation({
    summary: '代理：我委托的和委托我的 · What I have lent and what was lent to me, or to somebody administered',
  })
  @ApiOkResponse({ standardSchema: schemas.DelegationsSchema })
  list(
    @Query({ schema: schemas.AskDelegationsSchema }) { person }: schemas.AskDelegations,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.Delegations> {
    return this.delegations.of(person, caller, locale);
  }

  @Get('candidates')
  @ApiOperation({ summary: '可委托的人和角色 · Who could stand in, and in which roles' })
  @ApiOkResponse({ standardSchema: schemas.CandidatesSchema })
  candidates(
    @Query({ schema: schemas.AskCandidatesSchema }) asked: schemas.AskCandidates,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.Candidates> {
    return this.delegations.candidates(asked, caller, locale);
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: '委托代理 · Let somebody stand in' })
  @ApiCreatedResponse({ standardSchema: schemas.DelegationMadeSchema })
  make(
    @Body({ schema: schemas.MakeDelegationSchema }) asked: schemas.MakeDelegation,
    @CallerParam() caller: Caller,
  ): Promise<schemas.DelegationMade> {
    return this.delegations.make(asked, caller);
  }

  @Post(':id/revoke')
  @HttpCode(204)
  @ApiOperation({ summary: '收回代理，即时生效 · Take it back at once' })
  @ApiNoContentResponse({ description: '已收回 · Taken back' })
  revoke(
    @Param('id', { schema: schemas.DelegationIdSchema }) id: string,
    @Body({ schema: NoteSchema }) { note }: Note,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.delegations.revoke(id, note, caller);
  }
}
