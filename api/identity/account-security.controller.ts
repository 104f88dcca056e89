import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import { NoteSchema, type Note } from '../people/people.schemas.ts';
import { AccountSecurityService } from './account-security.service.ts';
import * as schemas from './identity.schemas.ts';

const CHANGED = { description: '已办，已记录，已告知本人 · Done, on record, and the person is told' };

@ApiTags('people')
@Controller('people/:id')
export class AccountSecurityController {
  constructor(@Inject(AccountSecurityService) private readonly accounts: AccountSecurityService) {}

  @Get('security')
  @Allow('people.read')
  @ApiOperation({ summary: '一个人的登录与第二因素 · The sessions and second factor of one account' })
  @ApiOkResponse({ standardSchema: schemas.SecuritySchema })
  security(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.Security> {
    return this.accounts.of(id, caller, locale);
  }

  @Post('factor/reset')
  @HttpCode(204)
  @Allow('people.change')
  @ApiOperation({
    summary: '清除丢失的第二因素，登录即时结束 · Reset a lost second factor; every session ends at once',
  })
  @ApiNoContentResponse(CHANGED)
  resetFactor(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: NoteSchema }) { note }: Note,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.accounts.resetFactor(id, note, caller);
  }

  @Post('sessions/end')
  @HttpCode(200)
  @Allow('people.change')
  @ApiOperation({ summary: '结束他的全部登录 · End every session of the person' })
  @ApiOkResponse({ standardSchema: schemas.EndedSchema })
  endSessions(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: NoteSchema }) { note }: Note,
    @CallerParam() caller: Caller,
  ): Promise<schemas.Ended> {
    return this.accounts.endSessions(id, note, caller);
  }

  @Post('identities/unlink')
  @HttpCode(204)
  @Allow('people.change')
  @ApiOperation({ summary: '解除统一身份关联 · Unlink the account from the identity provider' })
  @ApiNoContentResponse(CHANGED)
  unlink(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: NoteSchema }) { note }: Note,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.accounts.unlinkIdentities(id, note, caller);
  }
}
