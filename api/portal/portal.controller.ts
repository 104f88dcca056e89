import { readFileSync } from 'node:fs';
import { Controller, Get, Header, Inject, Param, Query, Redirect, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../access/allow.decorator.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { PortalFilter } from './portal.filter.ts';
import { PortalQuerySchema, PublicYearSchema, UnitIdSchema, type PortalQuery } from './portal.schemas.ts';
import { PortalService } from './portal.service.ts';

const HTML = 'text/html; charset=utf-8';
/** Answers carry an ETag: asked again within minutes costs nothing, afterwards a comparison. */
const CACHED = 'public, max-age=300';
/** The faces of the whole product, and what the portal alone looks like. */
const STYLE = ['../../domain/faces.css', './portal.css']
  .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .join('\n');

/**
 * 信息公开 (R7): pages for everybody, made here; they need no script, no login and no cookie. Not part of the API's
 * documentation: what machines read is `results.json`, `results.csv` and `results.xlsx`.
 */
@ApiExcludeController()
@Public()
@UseFilters(PortalFilter)
@Controller('public')
export class PortalController {
  constructor(@Inject(PortalService) private readonly portal: PortalService) {}

  @Get()
  @Redirect()
  @Header('Cache-Control', 'no-cache')
  async home(@Query({ schema: PortalQuerySchema }) query: PortalQuery): Promise<{ url: string }> {
    return { url: await this.portal.home(query) };
  }

  @Get('portal.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', CACHED)
  style(): string {
    return STYLE;
  }

  @Get(':year')
  @Header('Content-Type', HTML)
  @Header('Cache-Control', CACHED)
  year(
    @Param('year', { schema: PublicYearSchema }) year: number,
    @Query({ schema: PortalQuerySchema }) query: PortalQuery,
  ): Promise<string> {
    return this.portal.year(year, query);
  }

  @Get(':year/units/:unitId')
  @Header('Content-Type', HTML)
  @Header('Cache-Control', CACHED)
  unit(
    @Param('year', { schema: PublicYearSchema }) year: number,
    @Param('unitId', { schema: UnitIdSchema }) unitId: string,
    @Query({ schema: PortalQuerySchema }) query: PortalQuery,
  ): Promise<string> {
    return this.portal.year(year, query, unitId);
  }

  @Get(':year/items/:id')
  @Header('Content-Type', HTML)
  @Header('Cache-Control', CACHED)
  item(
    @Param('year', { schema: PublicYearSchema }) year: number,
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Query({ schema: PortalQuerySchema }) query: PortalQuery,
  ): Promise<string> {
    return this.portal.item(year, id, query);
  }

  @Get(':year/evaluations')
  @Header('Content-Type', HTML)
  @Header('Cache-Control', CACHED)
  evaluations(
    @Param('year', { schema: PublicYearSchema }) year: number,
    @Query({ schema: PortalQuerySchema }) query: PortalQuery,
  ): Promise<string> {
    return this.portal.evaluations(year, query);
  }

  @Get(':year/evaluations/:id')
  @Header('Content-Type', HTML)
  @Header('Cache-Control', CACHED)
  evaluation(
    @Param('year', { schema: PublicYearSchema }) year: number,
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Query({ schema: PortalQuerySchema }) query: PortalQuery,
  ): Promise<string> {
    return this.portal.evaluation(year, id, query);
  }

  @Get(':year/corrections')
  @Header('Content-Type', HTML)
  @Header('Cache-Control', CACHED)
  corrections(
    @Param('year', { schema: PublicYearSchema }) year: number,
    @Query({ schema: PortalQuerySchema }) query: PortalQuery,
  ): Promise<string> {
    return this.portal.corrections(year, query);
  }
}
