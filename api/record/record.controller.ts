import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import { ItemProofSchema, ProofSchema, type ItemProof, type ProofView } from './record.schemas.ts';
import { RecordService } from './record.service.ts';

@ApiTags('record')
@Allow('record.verify')
@Controller()
export class RecordController {
  constructor(@Inject(RecordService) private readonly records: RecordService) {}

  @Get('budget-items/:id/record-check')
  @ApiOperation({ summary: '一件项目的记录是否完好 · Proof of one item’s record' })
  @ApiOkResponse({ standardSchema: ProofSchema })
  item(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<ProofView> {
    return this.records.item(id, caller, locale);
  }

  @Get('budget-items/:id/proof')
  @Allow('item.read')
  @ApiOperation({
    summary: '链校验一句话 · One sentence for everybody who reads the item: how many records, and whether they hold',
  })
  @ApiOkResponse({ standardSchema: ItemProofSchema })
  proof(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<ItemProof> {
    return this.records.proof(id, caller, locale);
  }

  @Get('record/verify')
  @ApiOperation({ summary: '全部记录是否完好 · Proof of the whole record' })
  @ApiOkResponse({ standardSchema: ProofSchema })
  all(@LocaleParam() locale: Locale): Promise<ProofView> {
    return this.records.all(locale);
  }
}
