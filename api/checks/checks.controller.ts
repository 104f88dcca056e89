import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import {
  CheckTablesSchema,
  SelfEvaluationCheckSchema,
  TableChecksSchema,
  type CheckTables,
  type SelfEvaluationCheck,
  type TableChecks,
} from './checks.schemas.ts';
import { ChecksService } from './checks.service.ts';

@ApiTags('checks')
@Controller()
export class ChecksController {
  constructor(@Inject(ChecksService) private readonly checks: ChecksService) {}

  @Get('budget-items/:id/self-evaluation-check')
  @Allow('table.check')
  @ApiOperation({ summary: '自评复算与疑点 · The self-evaluation recomputed, with every finding' })
  @ApiOkResponse({ standardSchema: SelfEvaluationCheckSchema })
  selfEvaluation(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<SelfEvaluationCheck> {
    return this.checks.selfEvaluation(id, caller, locale);
  }

  @Post('table-checks')
  @HttpCode(200)
  @Allow('table.check')
  @ApiOperation({ summary: '核对公开的自评表 · Check published tables as they are' })
  @ApiOkResponse({ standardSchema: TableChecksSchema })
  tables(@Body({ schema: CheckTablesSchema }) tables: CheckTables, @LocaleParam() locale: Locale): TableChecks {
    return this.checks.tables(tables, locale);
  }
}
