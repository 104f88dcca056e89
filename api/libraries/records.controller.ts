import { Controller, Get, Inject, Param, Query, type StreamableFile, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Library } from '../../domain/libraries/entry-acts.ts';
import { LIBRARY_PLANS } from '../../domain/libraries/library.ts';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ApiFile, XLSX } from '../http/files.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import { LibrariesService } from './libraries.service.ts';
import { LibraryExport } from './library-export.service.ts';
import { saysOf } from './library-says.ts';
import * as schemas from './library.schemas.ts';

/** What a library has been, and as a file what it is. */
export function recordsController(library: Library): Type {
  const plan = LIBRARY_PLANS[library];
  const say = saysOf(library);

  @ApiTags('libraries')
  @Controller(`libraries/${library}`)
  class LibraryController {
    constructor(
      @Inject(LibrariesService) private readonly libraries: LibrariesService,
      @Inject(LibraryExport) private readonly exporting: LibraryExport,
    ) {}

    @Get('export.xlsx')
    @Allow(plan.read)
    @ApiOperation(say('导出', 'as a file, personal data masked'))
    @ApiFile(XLSX)
    export(
      @Query({ schema: schemas.ExportEntriesSchema }) asked: schemas.ExportEntries,
      @CallerParam() caller: Caller,
      @LocaleParam() locale: Locale,
    ): Promise<StreamableFile> {
      return this.exporting.export(library, asked, caller, locale);
    }

    @Get(':id/history')
    @Allow(plan.read)
    @ApiOperation(say('历次修改', 'every change, with what it changed'))
    @ApiOkResponse({ standardSchema: schemas.EntryHistorySchema })
    history(
      @Param('id', { schema: ItemIdSchema }) id: string,
      @CallerParam() caller: Caller,
      @LocaleParam() locale: Locale,
    ): Promise<schemas.EntryHistory> {
      return this.libraries.history(library, id, caller, locale);
    }
  }
  return LibraryController;
}
