import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import { PagingSchema, type Paging } from '../http/paging.ts';
import type { Caller } from '../http/request.ts';
import { IncidentsSchema, MailPageSchema, type Incidents, type MailPage } from './administration.schemas.ts';
import { AdministrationService } from './administration.service.ts';

@ApiTags('administration')
@Controller()
export class AdministrationController {
  constructor(@Inject(AdministrationService) private readonly administration: AdministrationService) {}

  @Get('mail-log')
  @Allow('mail.read')
  @ApiOperation({ summary: '邮件记录 · What went out on the mail channel' })
  @ApiOkResponse({ standardSchema: MailPageSchema })
  mails(@Query({ schema: PagingSchema }) paging: Paging, @CallerParam() caller: Caller): Promise<MailPage> {
    return this.administration.mails(paging, caller);
  }

  @Get('incidents')
  @Allow('incident.read')
  @ApiOperation({ summary: '未结的异常 · Open incidents of the nightly comparison' })
  @ApiOkResponse({ standardSchema: IncidentsSchema })
  incidents(@LocaleParam() locale: Locale): Promise<Incidents> {
    return this.administration.incidents(locale);
  }
}
