import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import {
  EvaluationPageSchema,
  ListEvaluationsSchema,
  type EvaluationPage,
  type ListEvaluations,
} from './evaluations.schemas.ts';
import { EvaluationsService } from './evaluations.service.ts';

@ApiTags('evaluations')
@Controller('evaluations')
export class EvaluationsController {
  constructor(@Inject(EvaluationsService) private readonly evaluations: EvaluationsService) {}

  @Get()
  @Allow('item.read')
  @ApiOperation({ summary: '评价中的项目 · Items under evaluation, by phase and due date' })
  @ApiOkResponse({ standardSchema: EvaluationPageSchema })
  list(
    @Query({ schema: ListEvaluationsSchema }) asked: ListEvaluations,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<EvaluationPage> {
    return this.evaluations.list(asked, caller, locale);
  }
}
