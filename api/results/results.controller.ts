import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import {
  AskConsequencesSchema,
  AskDisclosuresSchema,
  AskPreviewSchema,
  ConsequencePageSchema,
  DisclosurePageSchema,
  PreviewSchema,
  type AskConsequences,
  type AskDisclosures,
  type AskPreview,
  type ConsequencePage,
  type DisclosurePage,
  type Preview,
} from './results.schemas.ts';
import { ResultsService } from './results.service.ts';

@ApiTags('results')
@Allow('result.read')
@Controller()
export class ResultsController {
  constructor(@Inject(ResultsService) private readonly results: ResultsService) {}

  @Get('disclosures')
  @ApiOperation({
    summary: '信息公开：待决定与已决定 · What waits for disclosure and what was decided; acts go to the item',
  })
  @ApiOkResponse({ standardSchema: DisclosurePageSchema })
  disclosures(
    @Query({ schema: AskDisclosuresSchema }) asked: AskDisclosures,
    @CallerParam() caller: Caller,
  ): Promise<DisclosurePage> {
    return this.results.disclosures(asked, caller);
  }

  @Get('disclosures/:id/preview')
  @ApiOperation({ summary: '预览公众将看到的页面 · The very page that the public would read' })
  @ApiOkResponse({ standardSchema: PreviewSchema })
  preview(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Query({ schema: AskPreviewSchema }) asked: AskPreview,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<Preview> {
    return this.results.preview(id, asked, caller, locale);
  }

  @Get('consequences')
  @ApiOperation({ summary: '预算挂钩 · Results and next year’s money: the rule, the decision, sums over the filter' })
  @ApiOkResponse({ standardSchema: ConsequencePageSchema })
  consequences(
    @Query({ schema: AskConsequencesSchema }) asked: AskConsequences,
    @CallerParam() caller: Caller,
  ): Promise<ConsequencePage> {
    return this.results.consequences(asked, caller);
  }
}
