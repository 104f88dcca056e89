import { Controller, Get, Inject, Param, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Public } from '../access/allow.decorator.ts';
import { ApiFile, XLSX } from '../http/files.ts';
import type { ApiRequest } from '../http/request.ts';
import { OpenDataService } from './open-data.service.ts';
import { OpenDataSchema, PortalQuerySchema, PublicYearSchema, type PortalQuery } from './portal.schemas.ts';

/** Published results for machines, streamed: one document a year, whatever its size. */
@ApiTags('open data')
@Public()
@Controller('public')
export class OpenDataController {
  constructor(@Inject(OpenDataService) private readonly data: OpenDataService) {}

  @Get(':year/results.json')
  @ApiOperation({ summary: '已公开的评价结果 · Published results of a year as JSON: stable schema, licence, no login' })
  @ApiOkResponse({ standardSchema: OpenDataSchema })
  json(
    @Param('year', { schema: PublicYearSchema }) year: number,
    @Query({ schema: PortalQuerySchema }) query: PortalQuery,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    return this.data.json(year, query, request, response);
  }

  @Get(':year/results.csv')
  @ApiOperation({ summary: '已公开的评价结果，CSV · The same as a table (RFC 4180, UTF-8 with BOM)' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  csv(
    @Param('year', { schema: PublicYearSchema }) year: number,
    @Query({ schema: PortalQuerySchema }) query: PortalQuery,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    return this.data.csv(year, query, request, response);
  }

  @Get(':year/results.xlsx')
  @ApiOperation({
    summary: '已公开的评价结果，XLSX，含数据质量说明 · The same as a workbook, with how the figures were made',
  })
  @ApiFile(XLSX)
  xlsx(
    @Param('year', { schema: PublicYearSchema }) year: number,
    @Query({ schema: PortalQuerySchema }) query: PortalQuery,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    return this.data.xlsx(year, query, request, response);
  }
}
