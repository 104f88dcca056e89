import { Controller, Get, Inject, Query, Redirect, Req } from '@nestjs/common';
import { ApiFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Public } from '../access/allow.decorator.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { ApiRequest } from '../http/request.ts';
import { AskProviderSchema, DoorsSchema, type AskProvider, type Doors } from './identity.schemas.ts';
import { OidcService } from './oidc.service.ts';

/** Where Nest sends the browser. */
interface Elsewhere {
  readonly url: string;
}

@ApiTags('session')
@Controller('session')
export class OidcController {
  constructor(@Inject(OidcService) private readonly oidc: OidcService) {}

  @Get('doors')
  @Public()
  @ApiOperation({ summary: '登录方式 · How one can sign in here' })
  @ApiOkResponse({ standardSchema: DoorsSchema })
  doors(@Req() request: ApiRequest, @LocaleParam() locale: Locale): Doors {
    return this.oidc.doors(request, locale);
  }

  @Get('oidc')
  @Public()
  @Redirect()
  @ApiOperation({ summary: '去统一身份认证 · To the identity provider (code with PKCE); for browsers' })
  @ApiFoundResponse({ description: '转到身份提供方 · Onward to the provider' })
  begin(@Query({ schema: AskProviderSchema }) asked: AskProvider, @Req() request: ApiRequest): Promise<Elsewhere> {
    return this.oidc.begin(asked, request).then((url) => ({ url }));
  }

  @Get('oidc/callback')
  @Public()
  @Redirect()
  @ApiOperation({ summary: '从统一身份认证回来 · Back from the identity provider; for browsers' })
  @ApiFoundResponse({ description: '转到页面 · Onward to the page' })
  comeBack(@Req() request: ApiRequest): Promise<Elsewhere> {
    return this.oidc.comeBack(request).then((url) => ({ url }));
  }
}
