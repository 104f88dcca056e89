import { Controller, Get, Header, Inject, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ApiFile } from '../http/files.ts';
import type { Caller } from '../http/request.ts';
import { ArchivesAheadSchema, AskArchivesSchema, type ArchivesAhead, type AskArchives } from './archives.schemas.ts';
import { ArchivesService } from './archives.service.ts';

/** The archives of many items at once: those of a filtered list. */
@ApiTags('archive')
@Allow('item.archive')
@Controller('archives')
export class ArchivesController {
  constructor(@Inject(ArchivesService) private readonly archives: ArchivesService) {}

  @Get('items')
  @ApiOperation({
    summary: '按筛选能取多少个归档包；太多时拒绝 · How many archives the filter asks for; too many are refused',
  })
  @ApiOkResponse({ standardSchema: ArchivesAheadSchema })
  ahead(
    @Query({ schema: AskArchivesSchema }) asked: AskArchives,
    @CallerParam() caller: Caller,
  ): Promise<ArchivesAhead> {
    return this.archives.ahead(asked, caller);
  }

  @Get('items.zip')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({
    summary:
      '批量归档：每项目一个归档包，附带散列的目录 · An archive for each item of the filter, with an index of their hashes',
  })
  @ApiFile('application/zip')
  file(
    @Query({ schema: AskArchivesSchema }) asked: AskArchives,
    @CallerParam() caller: Caller,
  ): Promise<StreamableFile> {
    return this.archives.file(asked, caller);
  }
}
