import {
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Req,
  type StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FormKind } from '../../domain/forms/form-sheet.ts';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ApiFile, FileBody, XLSX } from '../http/files.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { ApiRequest, Caller } from '../http/request.ts';
import {
  AskEmptyFormSchema,
  AskFormSchema,
  FormFileSchema,
  FormKindSchema,
  FormNameSchema,
  FormReadingSchema,
  type AskEmptyForm,
  type AskForm,
  type FormName,
  type FormReadingView,
} from './forms.schemas.ts';
import { FormsService } from './forms.service.ts';

/** The official forms of an item as workbooks, and back. */
@ApiTags('forms')
@Controller('budget-items/:id/forms')
export class FormsController {
  constructor(@Inject(FormsService) private readonly forms: FormsService) {}

  @Get(':file')
  @Allow('item.read')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOperation({ summary: '下载申报表或自评表 · The target or self-evaluation form of an item as .xlsx' })
  @ApiFile(XLSX)
  file(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Param('file', { schema: FormFileSchema }) file: string,
    @Query({ schema: AskFormSchema }) asked: AskForm,
    @CallerParam() caller: Caller,
  ): Promise<StreamableFile> {
    return this.forms.file(id, file, asked, caller);
  }

  @Post(':kind')
  @HttpCode(200)
  @Allow('item.draft')
  @FileBody()
  @ApiOperation({
    summary:
      '读填好的表，不保存；有错一次列出 · Read a form that was filled in: nothing is kept, every fault is told by its cell',
  })
  @ApiOkResponse({ standardSchema: FormReadingSchema })
  read(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Param('kind', { schema: FormKindSchema }) kind: FormKind,
    @Query({ schema: FormNameSchema }) { name }: FormName,
    @Req() request: ApiRequest,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<FormReadingView> {
    return this.forms.read(id, { kind, name, request }, caller, locale);
  }
}

/** Forms of no item, to be handed out. */
@ApiTags('forms')
@Controller('forms')
export class EmptyFormsController {
  constructor(@Inject(FormsService) private readonly forms: FormsService) {}

  @Get(':file')
  @Allow('item.read')
  @ApiOperation({ summary: '下载空白申报表或自评表 · An empty target or self-evaluation form as .xlsx' })
  @ApiFile(XLSX)
  empty(
    @Param('file', { schema: FormFileSchema }) file: string,
    @Query({ schema: AskEmptyFormSchema }) asked: AskEmptyForm,
  ): Promise<StreamableFile> {
    return this.forms.empty(file, asked);
  }
}
