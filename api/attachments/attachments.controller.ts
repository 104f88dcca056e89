import { Controller, Get, Header, Inject, Param, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ApiFile, FileBody, OCTETS } from '../http/files.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import type { ApiRequest, Caller } from '../http/request.ts';
import {
  AttachmentListSchema,
  AttachmentPlaceSchema,
  AttachmentSchema,
  type AttachmentList,
  type AttachmentPlace,
  type AttachmentView,
} from './attachments.schemas.ts';
import { AttachmentsService } from './attachments.service.ts';

@ApiTags('attachments')
@Controller('budget-items/:id/attachments')
export class AttachmentsController {
  constructor(@Inject(AttachmentsService) private readonly attachments: AttachmentsService) {}

  @Get()
  @Allow('item.read')
  @ApiOperation({ summary: '附件清单，被替换的也在 · The item’s attachments, replaced ones among them' })
  @ApiOkResponse({ standardSchema: AttachmentListSchema })
  list(@Param('id', { schema: ItemIdSchema }) id: string, @CallerParam() caller: Caller): Promise<AttachmentList> {
    return this.attachments.list(id, caller);
  }

  @Post()
  @Allow('item.draft')
  @FileBody()
  @ApiOperation({ summary: '上传附件，正文即文件 · Attach a file: the body is the file itself' })
  @ApiCreatedResponse({ standardSchema: AttachmentSchema })
  add(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Query({ schema: AttachmentPlaceSchema }) place: AttachmentPlace,
    @Req() request: ApiRequest,
    @CallerParam() caller: Caller,
  ): Promise<AttachmentView> {
    return this.attachments.add(id, place, request, caller);
  }

  @Get(':attachmentId')
  @Allow('item.read')
  @Header('Cache-Control', 'private, no-cache')
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  @ApiOperation({ summary: '下载附件 · The file itself, always to be saved and never shown in place' })
  @ApiFile(OCTETS)
  content(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Param('attachmentId', { schema: ItemIdSchema }) attachmentId: string,
    @CallerParam() caller: Caller,
  ): Promise<StreamableFile> {
    return this.attachments.content(id, attachmentId, caller);
  }
}
