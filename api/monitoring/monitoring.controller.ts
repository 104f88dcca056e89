import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import {
  AskMatrixSchema,
  AskMonitoredSchema,
  MonitoredPageSchema,
  MonitoringMatrixSchema,
  type AskMatrix,
  type AskMonitored,
  type MonitoredPage,
  type MonitoringMatrix,
} from './monitoring.schemas.ts';
import { MonitoringService } from './monitoring.service.ts';

@ApiTags('monitoring')
@Controller('monitoring')
export class MonitoringController {
  constructor(@Inject(MonitoringService) private readonly monitoring: MonitoringService) {}

  @Get()
  @Allow('item.read')
  @ApiOperation({ summary: '运行监控矩阵：单位 × 监控期 · Units by monitoring periods: lights, what is unreported' })
  @ApiOkResponse({ standardSchema: MonitoringMatrixSchema })
  matrix(
    @Query({ schema: AskMatrixSchema }) asked: AskMatrix,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<MonitoringMatrix> {
    return this.monitoring.matrix(asked, caller, locale);
  }

  @Get('items')
  @Allow('item.read')
  @ApiOperation({
    summary: '一个监控期的项目 · The items of one period, by light or by how far both measures lie apart',
  })
  @ApiOkResponse({ standardSchema: MonitoredPageSchema })
  items(
    @Query({ schema: AskMonitoredSchema }) asked: AskMonitored,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<MonitoredPage> {
    return this.monitoring.items(asked, caller, locale);
  }
}
