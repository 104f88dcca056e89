import { Body, Controller, HttpCode, Inject, Post, Query, Req, type Type } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Library } from '../../domain/libraries/entry-acts.ts';
import { LIBRARY_PLANS } from '../../domain/libraries/library.ts';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { FileBody } from '../http/files.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../http/idempotency-key.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { ApiRequest, Caller } from '../http/request.ts';
import { LibraryChanges } from './library-changes.service.ts';
import { LibraryImport } from './library-import.service.ts';
import { saysOf } from './library-says.ts';
import * as schemas from './library.schemas.ts';

/** New entries: one by one, or as a file. */
export function enteringController(library: Library): Type {
  const [plan, say, { detail, create }] = [LIBRARY_PLANS[library], saysOf(library), schemas.schemasOf(library)];

  @ApiTags('libraries')
  @Controller(`libraries/${library}`)
  class LibraryController {
    constructor(
      @Inject(LibraryChanges) private readonly changes: LibraryChanges,
      @Inject(LibraryImport) private readonly importing: LibraryImport,
    ) {}

    @Post('import')
    @HttpCode(200)
    @Allow(plan.change)
    @FileBody()
    @ApiOperation(say('导入，正文即文件', 'import; the body is the file itself, XLSX or CSV'))
    @ApiOkResponse({ standardSchema: schemas.ImportAnswerSchema })
    import(
      @Query({ schema: schemas.AskImportSchema }) asked: schemas.AskImport,
      @Req() request: ApiRequest,
      @CallerParam() caller: Caller,
      @LocaleParam() locale: Locale,
    ): Promise<schemas.ImportAnswer> {
      return this.importing.import(library, asked, request, { caller, locale });
    }

    @Post()
    @HttpCode(201)
    @Allow(plan.change)
    @ApiIdempotencyKey()
    @ApiOperation(say('入库', 'a new entry'))
    @ApiCreatedResponse({ standardSchema: detail })
    create(
      @Body({ schema: create }) asked: schemas.NewEntry,
      @IdempotencyKey() key: string,
      @CallerParam() caller: Caller,
      @LocaleParam() locale: Locale,
    ): Promise<schemas.EntryDetail> {
      return this.changes.create(library, asked, key, { caller, locale });
    }
  }
  return LibraryController;
}
