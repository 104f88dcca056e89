import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow } from '../access/allow.decorator.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import {
  ComputeDeadlinesSchema,
  ComputedDeadlinesSchema,
  type ComputeDeadlines,
  type ComputedDeadlines,
} from './deadlines.schemas.ts';
import { DeadlinesService } from './deadlines.service.ts';

@ApiTags('calendar')
@Controller('deadlines')
export class DeadlinesController {
  constructor(@Inject(DeadlinesService) private readonly deadlines: DeadlinesService) {}

  @Post('compute')
  @HttpCode(200)
  @Allow('deadline.compute')
  @ApiOperation({ summary: '算期限，附逐步依据 · Compute due dates with their arithmetic in words' })
  @ApiOkResponse({ standardSchema: ComputedDeadlinesSchema })
  compute(
    @Body({ schema: ComputeDeadlinesSchema }) question: ComputeDeadlines,
    @LocaleParam() locale: Locale,
  ): Promise<ComputedDeadlines> {
    return this.deadlines.compute(question, locale);
  }
}
