import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ActAnswerSchema, type ActAnswerView } from '../commands/act.schemas.ts';
import { ApiFile } from '../http/files.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../http/idempotency-key.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import { PAPER_FORMATS } from '../papers/papers.schemas.ts';
import {
  AskDocumentStandingSchema,
  DocumentStandingSchema,
  type AskDocumentStanding,
  type DocumentStandingView,
} from './document-standing.schemas.ts';
import { DocumentStandingService } from './document-standing.service.ts';
import { OpeningDocumentsService } from './opening-documents.service.ts';
import * as schemas from './result-documents.schemas.ts';
import { ResultDocumentsService } from './result-documents.service.ts';
import { ResultPapersService } from './result-papers.service.ts';

/** Documents about results (R6, S8, S2): put forward, signed, issued, delivered, received. */
@ApiTags('result documents')
@Allow('ranking.read')
@Controller('result-documents')
export class ResultDocumentsController {
  constructor(
    @Inject(ResultDocumentsService) private readonly documents: ResultDocumentsService,
    @Inject(OpeningDocumentsService) private readonly opening: OpeningDocumentsService,
    @Inject(ResultPapersService) private readonly papers: ResultPapersService,
    @Inject(DocumentStandingService) private readonly standing: DocumentStandingService,
  ) {}

  @Get()
  @ApiOperation({ summary: '结果文书 · Documents about results; of regions above, what has been issued' })
  @ApiOkResponse({ standardSchema: schemas.ResultDocumentsSchema })
  list(
    @Query({ schema: schemas.AskResultDocumentsSchema }) asked: schemas.AskResultDocuments,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.ResultDocuments> {
    return this.documents.list(asked, caller, locale);
  }

  @Post()
  @Allow('ranking.freeze')
  @ApiIdempotencyKey()
  @ApiOperation({ summary: '提请签发 · Put a ranking, a list or an assessment forward for signature' })
  @ApiCreatedResponse({ standardSchema: ActAnswerSchema })
  open(
    @Body({ schema: schemas.OpenResultDocumentSchema }) asked: schemas.OpenResultDocument,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<ActAnswerView> {
    return this.opening.open(asked, key, caller, locale);
  }

  @Get('standing')
  @ApiOperation({
    summary: '名单、考核的签发情况 · What stands beside a list or an assessment, before it is put forward',
  })
  @ApiOkResponse({ standardSchema: DocumentStandingSchema })
  standingOf(
    @Query({ schema: AskDocumentStandingSchema }) asked: AskDocumentStanding,
    @CallerParam() caller: Caller,
  ): Promise<DocumentStandingView> {
    return this.standing.asked(asked, caller);
  }

  @Get(':id')
  @Allow('resultDocument.read')
  @ApiOperation({ summary: '一份结果文书 · One document: what it says, its clocks, deliveries, history' })
  @ApiOkResponse({ standardSchema: schemas.ResultDocumentSchema })
  detail(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.ResultDocumentView> {
    return this.documents.detail(id, caller, locale);
  }

  @Get(':id/papers/:file')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOperation({ summary: '结果文书的公文，docx 或 PDF · The document as .docx or PDF, laid as GB/T 9704-2012 says' })
  @ApiFile(...Object.values(PAPER_FORMATS))
  paper(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Param('file', { schema: schemas.ResultPaperFileSchema }) file: schemas.ResultPaperFile,
    @CallerParam() caller: Caller,
  ): Promise<StreamableFile> {
    return this.papers.file(id, schemas.PAPER_FILES[file], caller);
  }

  @Post(':id/resubmission')
  @HttpCode(200)
  @Allow('ranking.freeze')
  @ApiIdempotencyKey()
  @ApiOperation({ summary: '重新提请签发 · Put a returned document forward again' })
  @ApiOkResponse({ standardSchema: ActAnswerSchema })
  resubmit(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: schemas.OpenResultDocumentSchema }) asked: schemas.OpenResultDocument,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<ActAnswerView> {
    return this.documents.resubmit(id, key, asked, caller, locale);
  }

  @Post(':id/commands')
  @HttpCode(200)
  @Allow('item.act')
  @ApiIdempotencyKey()
  @ApiOperation({ summary: '办理一步：签发、退回、送达、签收 · One act: issue, return, deliver, receive' })
  @ApiOkResponse({ standardSchema: ActAnswerSchema })
  act(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: schemas.ResultDocumentActSchema }) body: schemas.ResultDocumentAct,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<ActAnswerView> {
    return this.documents.act(id, key, body, caller, locale);
  }
}
