import { Body, Controller, Get, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import type { Caller } from '../http/request.ts';
import type { DocumentKind } from '../../domain/messages/names-text.ts';
import {
  DocumentKindSchema,
  DraftSchema,
  FreezeVersionSchema,
  SaveDraftSchema,
  VersionListingSchema,
  VersionSchema,
  type DraftView,
  type FreezeVersion,
  type SaveDraft,
  type VersionListing,
  type VersionView,
} from './documents.schemas.ts';
import { DocumentsService } from './documents.service.ts';

@ApiTags('documents')
@Controller('budget-items/:id')
export class DocumentsController {
  constructor(@Inject(DocumentsService) private readonly documents: DocumentsService) {}

  @Get('versions')
  @Allow('item.read')
  @ApiOperation({ summary: '各版文件 · Every version of the item’s documents' })
  @ApiOkResponse({ standardSchema: VersionListingSchema })
  versions(@Param('id', { schema: ItemIdSchema }) id: string, @CallerParam() caller: Caller): Promise<VersionListing> {
    return this.documents.versions(id, caller);
  }

  @Post('versions')
  @Allow('item.draft')
  @ApiOperation({ summary: '定稿成不可改的一版 · Freeze content, or the draft, into an immutable version' })
  @ApiCreatedResponse({ standardSchema: VersionSchema })
  freeze(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: FreezeVersionSchema }) body: FreezeVersion,
    @CallerParam() caller: Caller,
  ): Promise<VersionView> {
    return this.documents.save(id, body, caller);
  }

  @Get('versions/:versionId')
  @Allow('item.read')
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
  @Allow('item.draft')
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
  @Allow('item.draft')
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
}
