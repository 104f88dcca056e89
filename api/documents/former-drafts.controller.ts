import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { DocumentKind } from '../../domain/messages/names-text.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import type { Caller } from '../http/request.ts';
import {
  DocumentKindSchema,
  FormerDraftSchema,
  KeepDraftSchema,
  type FormerDraftView,
  type KeepDraft,
} from './documents.schemas.ts';
import { FormerDraftsService } from './former-drafts.service.ts';

@ApiTags('documents')
@Allow('item.draft')
@Controller('budget-items/:id/drafts/:kind/former')
export class FormerDraftsController {
  constructor(@Inject(FormerDraftsService) private readonly drafts: FormerDraftsService) {}

  @Get()
  @ApiOperation({ summary: '导入前的草稿 · The draft from before a form took its place' })
  @ApiOkResponse({ standardSchema: FormerDraftSchema })
  read(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Param('kind', { schema: DocumentKindSchema }) kind: DocumentKind,
    @CallerParam() caller: Caller,
  ): Promise<FormerDraftView> {
    return this.drafts.read(id, kind, caller);
  }

  @Put()
  @HttpCode(204)
  @ApiOperation({ summary: '导入前留存草稿 · Keep the draft that a form takes the place of; the one kept before goes' })
  @ApiNoContentResponse({ description: '已留存 · Kept' })
  keep(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Param('kind', { schema: DocumentKindSchema }) kind: DocumentKind,
    @Body({ schema: KeepDraftSchema }) draft: KeepDraft,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.drafts.keep(id, kind, draft, caller);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: '不再保留 · Let go of it: it was restored, or nobody needs it' })
  @ApiNoContentResponse({ description: '已删去 · Gone' })
  drop(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Param('kind', { schema: DocumentKindSchema }) kind: DocumentKind,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.drafts.drop(id, kind, caller);
  }
}
