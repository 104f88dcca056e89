import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import type { Caller } from '../http/request.ts';
import { AskMailsSchema, MailPageSchema, type AskMails, type MailPage } from './administration.schemas.ts';
import { AdministrationService } from './administration.service.ts';

@ApiTags('administration')
@Controller()
export class AdministrationController {
  constructor(@Inject(AdministrationService) private readonly administration: AdministrationService) {}

  @Get('mail-log')
  @Allow('mail.read')
  @ApiOperation({ summary: '邮件记录 · What went out on the mail channel' })
  @ApiOkResponse({ standardSchema: MailPageSchema })
  mails(@Query({ schema: AskMailsSchema }) asked: AskMails, @CallerParam() caller: Caller): Promise<MailPage> {
    return this.administration.mails(asked, caller);
  }
}
