import { Controller, Get, Inject, Param, Query, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Library } from '../../domain/libraries/entry-acts.ts';
import { LIBRARY_PLANS } from '../../domain/libraries/library.ts';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import { LibrariesService } from './libraries.service.ts';
import { saysOf } from './library-says.ts';
import * as schemas from './library.schemas.ts';

/** A library page by page, and one entry. */
export function readingController(library: Library): Type {
  const plan = LIBRARY_PLANS[library];
  const say = saysOf(library);
  const { page, detail } = schemas.schemasOf(library);

  @ApiTags('libraries')
  @Controller(`libraries/${library}`)
  class LibraryController {
    constructor(@Inject(LibrariesService) private readonly libraries: LibrariesService) {}

    @Get()
    @Allow(plan.read)
    @ApiOperation(say('一览', 'page by page, with counts of what it can be narrowed by'))
    @ApiOkResponse({ standardSchema: page })
    list(
      @Query({ schema: schemas.AskEntriesSchema }) asked: schemas.AskEntries,
      @CallerParam() caller: Caller,
      @LocaleParam() locale: Locale,
    ): Promise<schemas.EntryPage> {
      return this.libraries.list(library, asked, caller, locale);
    }

    @Get(':id')
    @Allow(plan.read)
    @ApiOperation(say('一条', 'one entry'))
    @ApiOkResponse({ standardSchema: detail })
    one(
      @Param('id', { schema: ItemIdSchema }) id: string,
      @CallerParam() caller: Caller,
      @LocaleParam() locale: Locale,
    ): Promise<schemas.EntryDetail> {
      return this.libraries.one(library, id, caller, locale);
    }
  }
  return LibraryController;
}
