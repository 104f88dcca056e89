import { Controller, Get, Header, Inject, Param, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ApiFile } from '../http/files.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import type { Caller } from '../http/request.ts';
import { ArchiveService } from './archive.service.ts';
import { ITEM_ARCHIVE } from './item-archive.ts';
import { SUPERVISION_ARCHIVE } from './supervision-archive.ts';

/** One matter whole, as one file; many at once are the business of `ArchivesController`. */
@ApiTags('archive')
@Allow('item.archive')
@Controller()
export class ArchiveController {
  constructor(@Inject(ArchiveService) private readonly archives: ArchiveService) {}

  @Get('budget-items/:id/archive.zip')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({
    summary:
      '归档包：全程档案、公文、记录链、附件和散列 · The whole item as one file, with hashes; who took it is recorded',
  })
  @ApiFile('application/zip')
  item(@Param('id', { schema: ItemIdSchema }) id: string, @CallerParam() caller: Caller): Promise<StreamableFile> {
    return this.archives.archive(ITEM_ARCHIVE, id, caller);
  }

  @Get('supervisions/:id/archive.zip')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({
    summary:
      '督办件归档包：全程档案、督办文书、记录链、佐证和散列 · The whole supervised matter as one file, with hashes; who took it is recorded',
  })
  @ApiFile('application/zip')
  supervision(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
  ): Promise<StreamableFile> {
    return this.archives.archive(SUPERVISION_ARCHIVE, id, caller);
  }
}
