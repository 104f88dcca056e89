import { Controller, Get, Header, Inject, Param, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ApiFile } from '../http/files.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import type { Caller } from '../http/request.ts';
import { ArchiveService } from './archive.service.ts';

@ApiTags('archive')
@Controller('budget-items/:id/archive.zip')
export class ArchiveController {
  constructor(@Inject(ArchiveService) private readonly archives: ArchiveService) {}

  @Get()
  @Allow('item.archive')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({
    summary:
      '归档包：全程档案、公文、记录链、附件和散列 · The whole item as one file, with hashes; who took it is recorded',
  })
  @ApiFile('application/zip')
  archive(@Param('id', { schema: ItemIdSchema }) id: string, @CallerParam() caller: Caller): Promise<StreamableFile> {
    return this.archives.archive(id, caller);
  }
}
