import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import {
  AskImpactSchema,
  ImpactSchema,
  InstanceViewSchema,
  type AskImpact,
  type Impact,
  type InstanceView,
} from './rehearsal.schemas.ts';
import { RehearsalService } from './rehearsal.service.ts';

@ApiTags('rehearsal')
@Controller()
export class RehearsalController {
  constructor(@Inject(RehearsalService) private readonly rehearsals: RehearsalService) {}

  @Get('budget-items/:id/instance')
  @Allow('item.read')
  @ApiOperation({ summary: '演练的起点 · A matter as the rules see it, to be rehearsed in the browser' })
  @ApiOkResponse({ standardSchema: InstanceViewSchema })
  instance(@Param('id', { schema: ItemIdSchema }) id: string, @CallerParam() caller: Caller): Promise<InstanceView> {
    return this.rehearsals.instance(id, caller);
  }

  @Get('finance-evaluations/:id/instance')
  @Allow('policy.try')
  @ApiOperation({ summary: '评价演练的起点 · An evaluation as the rules see it, for those who see all of it' })
  @ApiOkResponse({ standardSchema: InstanceViewSchema })
  evaluation(@Param('id', { schema: ItemIdSchema }) id: string, @CallerParam() caller: Caller): Promise<InstanceView> {
    return this.rehearsals.evaluation(id, caller);
  }

  @Get('result-documents/:id/instance')
  @Allow('ranking.read')
  @ApiOperation({ summary: '结果文书演练的起点 · A document about results as the rules see it' })
  @ApiOkResponse({ standardSchema: InstanceViewSchema })
  document(@Param('id', { schema: ItemIdSchema }) id: string, @CallerParam() caller: Caller): Promise<InstanceView> {
    return this.rehearsals.resultDocument(id, caller);
  }

  @Get('performance-reports/:id/instance')
  @Allow('report.read')
  @ApiOperation({ summary: '绩效报告演练的起点 · A performance report as the rules see it' })
  @ApiOkResponse({ standardSchema: InstanceViewSchema })
  report(@Param('id', { schema: ItemIdSchema }) id: string, @CallerParam() caller: Caller): Promise<InstanceView> {
    return this.rehearsals.report(id, caller);
  }

  @Get('supervisions/:id/instance')
  @Allow('supervision.read')
  @ApiOperation({ summary: '督办件演练的起点 · A supervised matter as the rules see it' })
  @ApiOkResponse({ standardSchema: InstanceViewSchema })
  supervision(@Param('id', { schema: ItemIdSchema }) id: string, @CallerParam() caller: Caller): Promise<InstanceView> {
    return this.rehearsals.supervision(id, caller);
  }

  @Get('seasons/:id/instance')
  @Allow('season.read')
  @ApiOperation({ summary: '报送季演练的起点 · A round as the rules see it' })
  @ApiOkResponse({ standardSchema: InstanceViewSchema })
  season(@Param('id', { schema: ItemIdSchema }) id: string, @CallerParam() caller: Caller): Promise<InstanceView> {
    return this.rehearsals.season(id, caller);
  }

  @Post('policy/impact')
  @HttpCode(200)
  @Allow('policy.try')
  @ApiOperation({ summary: '假如规则不同：哪些到期日会动 · Which dates another rule would move; changes nothing' })
  @ApiOkResponse({ standardSchema: ImpactSchema })
  impact(
    @Body({ schema: AskImpactSchema }) asked: AskImpact,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<Impact> {
    return this.rehearsals.impact(asked, caller, locale);
  }
}
