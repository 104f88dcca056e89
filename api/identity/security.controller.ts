import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { ApiRequest, Caller } from '../http/request.ts';
import { GiveCodeSchema, type GiveCode } from '../session/session.schemas.ts';
import { EnrolmentService } from './enrolment.service.ts';
import * as schemas from './identity.schemas.ts';
import { SecurityService } from './security.service.ts';

const CHANGED = { description: '已办，并已记录 · Done, and on record' };

/** What a person does for the safety of his own account. */
@ApiTags('session')
@Controller('session')
@Allow('session.own')
export class SecurityController {
  constructor(
    @Inject(SecurityService) private readonly security: SecurityService,
    @Inject(EnrolmentService) private readonly enrolment: EnrolmentService,
  ) {}

  @Get('security')
  @ApiOperation({
    summary: '我的登录、第二因素和账号变动 · My sessions, second factor, and what was done to my account',
  })
  @ApiOkResponse({ standardSchema: schemas.SecuritySchema })
  mine(
    @Req() request: ApiRequest,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.Security> {
    return this.security.of(caller.id, request.sessionID, locale);
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @ApiOperation({ summary: '结束我的一个登录 · End one of my sessions' })
  @ApiNoContentResponse(CHANGED)
  endOne(@Param('id', { schema: schemas.SessionIdSchema }) id: string, @CallerParam() caller: Caller): Promise<void> {
    return this.security.endOne(id, caller);
  }

  @Post('sessions/end-others')
  @HttpCode(200)
  @ApiOperation({ summary: '结束我的其他登录 · End all my other sessions' })
  @ApiOkResponse({ standardSchema: schemas.EndedSchema })
  endOthers(@CallerParam() caller: Caller, @Req() request: ApiRequest): Promise<schemas.Ended> {
    return this.security.endOthers(caller, request);
  }

  @Post('step-up')
  @HttpCode(204)
  @ApiOperation({ summary: '签发前再输验证码 · A code again, before signing' })
  @ApiNoContentResponse({ description: '验证码正确 · The code is right' })
  stepUp(
    @Body({ schema: GiveCodeSchema }) { code }: GiveCode,
    @CallerParam() caller: Caller,
    @Req() request: ApiRequest,
  ): Promise<void> {
    return this.security.stepUp(code, caller, request);
  }

  @Post('factor')
  @ApiOperation({
    summary: '生成第二因素密钥 · A secret for an authenticator; asked for once its first code was right',
  })
  @ApiCreatedResponse({ standardSchema: schemas.FactorBegunSchema })
  begin(@CallerParam() caller: Caller): Promise<schemas.FactorBegun> {
    return this.enrolment.begin(caller);
  }

  @Post('factor/confirm')
  @HttpCode(200)
  @ApiOperation({ summary: '用验证码启用第二因素 · Enrol with the first code; the answer holds ten recovery codes' })
  @ApiOkResponse({ standardSchema: schemas.RecoveryCodesSchema })
  confirm(
    @Body({ schema: GiveCodeSchema }) { code }: GiveCode,
    @CallerParam() caller: Caller,
    @Req() request: ApiRequest,
  ): Promise<schemas.RecoveryCodes> {
    return this.enrolment.confirm(code, caller, request);
  }

  @Post('factor/recovery-codes')
  @HttpCode(200)
  @ApiOperation({ summary: '换发备用码 · Ten new recovery codes in place of the old ones' })
  @ApiOkResponse({ standardSchema: schemas.RecoveryCodesSchema })
  renewCodes(
    @Body({ schema: GiveCodeSchema }) { code }: GiveCode,
    @CallerParam() caller: Caller,
  ): Promise<schemas.RecoveryCodes> {
    return this.enrolment.renewCodes(code, caller);
  }

  @Post('factor/remove')
  @HttpCode(204)
  @ApiOperation({ summary: '停用第二因素 · Remove my second factor, with a code of it' })
  @ApiNoContentResponse(CHANGED)
  remove(
    @Body({ schema: GiveCodeSchema }) { code }: GiveCode,
    @CallerParam() caller: Caller,
    @Req() request: ApiRequest,
  ): Promise<void> {
    return this.enrolment.remove(code, caller, request);
  }
}
