import { Body, Controller, Get, Header, Inject, Param, Put, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { DocumentKind } from '../../domain/messages/names-text.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { AttachmentListSchema, type AttachmentList } from '../attachments/attachments.schemas.ts';
import { AttachmentsService } from '../attachments/attachments.service.ts';
import {
  DocumentKindSchema,
  DraftSchema,
  SaveDraftSchema,
  VersionListingSchema,
  VersionSchema,
  type DraftView,
  type SaveDraft,
  type VersionListing,
  type VersionView,
} from '../documents/documents.schemas.ts';
import { DocumentsService } from '../documents/documents.service.ts';
import { ApiFile, OCTETS } from '../http/files.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import type { Caller } from '../http/request.ts';

@ApiTags('finance evaluations')
@Controller('finance-evaluations/:id')
export class EvaluationDocumentsController {
  constructor(
    @Inject(DocumentsService) private readonly documents: DocumentsService,
    @Inject(AttachmentsService) private readonly attachments: AttachmentsService,
  ) {}

  @Get('versions')
  @Allow('evaluation.read')
  @ApiOperation({
    summary: '评价文件各版，评分表开封前不可见 · Versions of its documents; sheets are sealed until all are in',
  })
  @ApiOkResponse({ standardSchema: VersionListingSchema })
  versions(@Param('id', { schema: ItemIdSchema }) id: string, @CallerParam() caller: Caller): Promise<VersionListing> {
    return this.documents.versions(id, caller);
  }

  @Get('versions/:versionId')
  @Allow('evaluation.read')
  @ApiOperation({ summary: '一版的内容 · One version with its content' })
  @ApiOkResponse({ standardSchema: VersionSchema })
  version(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Param('versionId', { schema: ItemIdSchema }) versionId: string,
    @CallerParam() caller: Caller,
  ): Promise<VersionView> {
    return this.documents.version(id, versionId, caller);
  }

  @Get('drafts/:kind')
  @Allow('evaluation.act')
  @ApiOperation({ summary: '草稿 · The draft as it stands' })
  @ApiOkResponse({ standardSchema: DraftSchema })
  draft(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Param('kind', { schema: DocumentKindSchema }) kind: DocumentKind,
    @CallerParam() caller: Caller,
  ): Promise<DraftView> {
    return this.documents.draft(id, kind, caller);
  }

  @Put('drafts/:kind')
  @Allow('evaluation.act')
  @ApiOperation({ summary: '存草稿 · Save the draft over the revision that was read' })
  @ApiOkResponse({ standardSchema: DraftSchema })
  saveDraft(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Param('kind', { schema: DocumentKindSchema }) kind: DocumentKind,
    @Body({ schema: SaveDraftSchema }) draft: SaveDraft,
    @CallerParam() caller: Caller,
  ): Promise<DraftView> {
    return this.documents.saveDraft(id, kind, draft, caller);
  }

  @Get('attachments')
  @Allow('evaluation.read')
  @ApiOperation({ summary: '评价资料清单 · Files handed in for the evaluation' })
  @ApiOkResponse({ standardSchema: AttachmentListSchema })
  files(@Param('id', { schema: ItemIdSchema }) id: string, @CallerParam() caller: Caller): Promise<AttachmentList> {
    return this.attachments.list(id, caller);
  }

  @Get('attachments/:attachmentId')
  @Allow('evaluation.read')
  @Header('Cache-Control', 'private, no-cache')
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  @ApiOperation({ summary: '下载评价资料 · One file, always to be saved and never shown in place' })
  @ApiFile(OCTETS)
  file(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Param('attachmentId', { schema: ItemIdSchema }) attachmentId: string,
    @CallerParam() caller: Caller,
  ): Promise<StreamableFile> {
    return this.attachments.content(id, attachmentId, caller);
  }
}
