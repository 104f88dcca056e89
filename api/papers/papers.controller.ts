import { Controller, Get, Header, Inject, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ApiFile } from '../http/files.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import {
  AskPaperSchema,
  PAPER_FORMATS,
  PaperFileSchema,
  PaperListSchema,
  type AskPaper,
  type PaperList,
} from './papers.schemas.ts';
import { PapersService } from './papers.service.ts';

@ApiTags('papers')
@Allow('item.read')
@Controller('budget-items/:id/papers')
export class PapersController {
  constructor(@Inject(PapersService) private readonly papers: PapersService) {}

  @Get()
  @ApiOperation({ summary: '可下载的公文 · Official papers of the item that can be had as files' })
  @ApiOkResponse({ standardSchema: PaperListSchema })
  list(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<PaperList> {
    return this.papers.list(id, caller, locale);
  }

  @Get(':file')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOperation({ summary: '公文，docx 或 PDF · An official paper as .docx or PDF, laid as GB/T 9704-2012 says' })
  @ApiFile(...Object.values(PAPER_FORMATS))
  file(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Param('file', { schema: PaperFileSchema }) file: string,
    @Query({ schema: AskPaperSchema }) asked: AskPaper,
    @CallerParam() caller: Caller,
  ): Promise<StreamableFile> {
    return this.papers.file(id, file, asked, caller);
  }
}
