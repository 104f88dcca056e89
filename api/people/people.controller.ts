import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../http/idempotency-key.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import { AccountsService } from './accounts.service.ts';
import { GrantsService } from './grants.service.ts';
import * as schemas from './people.schemas.ts';
import { PeopleService } from './people.service.ts';

const CHANGED = { description: '已办，并已记录 · Done, and on record' };

@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(GrantsService) private readonly grants: GrantsService,
  ) {}

  @Get()
  @Allow('people.read')
  @ApiOperation({ summary: '人员与权限 · People and what they hold, in the regions administered' })
  @ApiOkResponse({ standardSchema: schemas.StaffPageSchema })
  list(
    @Query({ schema: schemas.ListPeopleSchema }) asked: schemas.ListPeople,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.StaffPage> {
    return this.people.list(asked, caller, locale);
  }

  @Get('divisions')
  @Allow('people.read')
  @ApiOperation({ summary: '业务科 · Divisions of the bureaus administered' })
  @ApiOkResponse({ standardSchema: schemas.DivisionsSchema })
  divisions(@CallerParam() caller: Caller): Promise<schemas.Divisions> {
    return this.people.divisions(caller);
  }

  @Get('agencies')
  @Allow('people.read')
  @ApiOperation({ summary: '地区可委托的中介机构 · Agencies that a region administered may engage' })
  @ApiOkResponse({ standardSchema: schemas.AgenciesSchema })
  agencies(
    @Query({ schema: schemas.AskAgenciesSchema }) { region }: schemas.AskAgencies,
    @CallerParam() caller: Caller,
  ): Promise<schemas.Agencies> {
    return this.people.agencies(region, caller);
  }

  @Post()
  @HttpCode(201)
  @Allow('people.change')
  @ApiIdempotencyKey()
  @ApiOperation({
    summary: '新建人员，初始密码首次登录须改 · A new account; its password must be changed at first sign-in',
  })
  @ApiCreatedResponse({ standardSchema: schemas.PersonDetailSchema })
  create(
    @Body({ schema: schemas.CreatePersonSchema }) person: schemas.CreatePerson,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.PersonDetail> {
    return this.accounts.create(person, key, caller).then((id) => this.people.person(id, caller, locale));
  }

  @Get(':id')
  @Allow('people.read')
  @ApiOperation({ summary: '一个人的账号、权限和要注意的 · One account, what it holds, and what must be said of it' })
  @ApiOkResponse({ standardSchema: schemas.PersonDetailSchema })
  person(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.PersonDetail> {
    return this.people.person(id, caller, locale);
  }

  @Put(':id')
  @HttpCode(204)
  @Allow('people.change')
  @ApiOperation({ summary: '改姓名 · Rename' })
  @ApiNoContentResponse(CHANGED)
  rename(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: schemas.RenamePersonSchema }) name: schemas.RenamePerson,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.accounts.rename(id, name, caller);
  }

  @Post(':id/deactivate')
  @HttpCode(204)
  @Allow('people.change')
  @ApiOperation({ summary: '停用，登录即时结束 · Deactivate; every session ends at once' })
  @ApiNoContentResponse(CHANGED)
  deactivate(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: schemas.DeactivatePersonSchema }) asked: schemas.DeactivatePerson,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.accounts.deactivate(id, asked, caller);
  }

  @Post(':id/reactivate')
  @HttpCode(204)
  @Allow('people.change')
  @ApiOperation({ summary: '恢复账号 · Reactivate' })
  @ApiNoContentResponse(CHANGED)
  reactivate(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: schemas.NoteSchema }) { note }: schemas.Note,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.accounts.reactivate(id, note, caller);
  }

  @Post(':id/unlock')
  @HttpCode(204)
  @Allow('people.change')
  @ApiOperation({ summary: '解除登录锁定 · Unlock' })
  @ApiNoContentResponse(CHANGED)
  unlock(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: schemas.NoteSchema }) { note }: schemas.Note,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.accounts.unlock(id, note, caller);
  }

  @Post(':id/password')
  @HttpCode(204)
  @Allow('people.change')
  @ApiOperation({ summary: '重置密码，登录即时结束 · Reset the password; every session ends, and it must be changed' })
  @ApiNoContentResponse(CHANGED)
  resetPassword(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: schemas.ResetPasswordSchema }) asked: schemas.ResetPassword,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.accounts.resetPassword(id, asked, caller);
  }

  @Post(':id/grants')
  @HttpCode(204)
  @Allow('people.change')
  @ApiOperation({ summary: '授予角色 · Give a role within a region, unit or division' })
  @ApiNoContentResponse(CHANGED)
  give(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: schemas.GiveGrantSchema }) grant: schemas.GiveGrant,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.grants.give(id, grant, caller);
  }

  @Post(':id/grants/:grantId/end')
  @HttpCode(204)
  @Allow('people.change')
  @ApiOperation({ summary: '定止日，不删除 · A grant gets its last day; it is never deleted' })
  @ApiNoContentResponse(CHANGED)
  end(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Param('grantId', { schema: schemas.GrantIdSchema }) grantId: string,
    @Body({ schema: schemas.EndGrantSchema }) asked: schemas.EndGrant,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.grants.end(id, grantId, asked, caller);
  }
}
