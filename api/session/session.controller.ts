import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, Public } from '../access/allow.decorator.ts';
import type { ApiRequest } from '../http/request.ts';
import {
  ChangePasswordSchema,
  GiveCodeSchema,
  MeSchema,
  SignedOutSchema,
  SignInSchema,
  type ChangePassword,
  type GiveCode,
  type Me,
  type SignedOut,
  type SignIn,
} from './session.schemas.ts';
import { SessionService } from './session.service.ts';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(@Inject(SessionService) private readonly sessions: SessionService) {}

  @Post()
  @Public()
  @ApiOperation({ summary: '登录 · Sign in; the answer sets the session cookie and carries the CSRF token' })
  @ApiCreatedResponse({ standardSchema: MeSchema })
  signIn(@Body({ schema: SignInSchema }) credentials: SignIn, @Req() request: ApiRequest): Promise<Me> {
    return this.sessions.signIn(credentials, request);
  }

  @Post('code')
  @Public()
  @ApiOperation({ summary: '登录第二步：验证码 · The second step of signing in: a code, or a recovery code' })
  @ApiCreatedResponse({ standardSchema: MeSchema })
  giveCode(@Body({ schema: GiveCodeSchema }) given: GiveCode, @Req() request: ApiRequest): Promise<Me> {
    return this.sessions.signInWithCode(given, request);
  }

  @Get()
  @Allow('session.own')
  @ApiOperation({ summary: '我是谁、有何权限 · Who I am, what I may do, and my CSRF token' })
  @ApiOkResponse({ standardSchema: MeSchema })
  me(@Req() request: ApiRequest): Me {
    return this.sessions.me(request);
  }

  @Delete()
  @Allow('session.own')
  @ApiOperation({ summary: '退出 · Sign out; the answer says where to leave the provider, where one was used' })
  @ApiOkResponse({ standardSchema: SignedOutSchema })
  signOut(@Req() request: ApiRequest): Promise<SignedOut> {
    return this.sessions.signOut(request);
  }

  @Put('password')
  @HttpCode(204)
  @Allow('session.own')
  @ApiOperation({ summary: '改密码 · Change the password; every other session of the person ends' })
  @ApiNoContentResponse({ description: '已改 · Changed' })
  changePassword(
    @Body({ schema: ChangePasswordSchema }) change: ChangePassword,
    @Req() request: ApiRequest,
  ): Promise<void> {
    return this.sessions.changePassword(change, request);
  }
}
