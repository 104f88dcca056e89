import { Body, Controller, HttpCode, Inject, Param, Post, Put, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Library } from '../../domain/libraries/entry-acts.ts';
import { LIBRARY_PLANS } from '../../domain/libraries/library.ts';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import { LibraryChanges } from './library-changes.service.ts';
import { saysOf } from './library-says.ts';
import * as schemas from './library.schemas.ts';

/** Changing an entry and its standing. */
export function keepingController(library: Library): Type {
  const plan = LIBRARY_PLANS[library];
  const say = saysOf(library);
  const { detail, change } = schemas.schemasOf(library);

  @ApiTags('libraries')
  @Controller(`libraries/${library}`)
  class LibraryController {
    constructor(@Inject(LibraryChanges) private readonly changes: LibraryChanges) {}

    @Put(':id')
    @Allow(plan.change)
    @ApiOperation(say('修改', 'change the facts; the version says on what'))
    @ApiOkResponse({ standardSchema: detail })
    change(
      @Param('id', { schema: ItemIdSchema }) id: string,
      @Body({ schema: change }) asked: schemas.ChangedEntry,
      @CallerParam() caller: Caller,
      @LocaleParam() locale: Locale,
    ): Promise<schemas.EntryDetail> {
      return this.changes.change(library, id, asked, { caller, locale });
    }

    @Post(':id/acts')
    @HttpCode(200)
    @Allow(plan.change)
    @ApiOperation(say('暂停、恢复、移出等', 'suspend, restore, remove and what else the library knows'))
    @ApiOkResponse({ standardSchema: detail })
    act(
      @Param('id', { schema: ItemIdSchema }) id: string,
      @Body({ schema: schemas.EntryActSchema }) asked: schemas.AskEntryAct,
      @CallerParam() caller: Caller,
      @LocaleParam() locale: Locale,
    ): Promise<schemas.EntryDetail> {
      return this.changes.act(library, id, asked, { caller, locale });
    }
  }
  return LibraryController;
}
