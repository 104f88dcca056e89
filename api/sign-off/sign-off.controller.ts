import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import { SignersSchema, SignOffsSchema, type SignersView, type SignOffsView } from './sign-off.schemas.ts';
import { SignOffService } from './sign-off.service.ts';

@ApiTags('sign-off')
@Controller('budget-items')
export class SignOffController {
  constructor(@Inject(SignOffService) private readonly signOffs: SignOffService) {}

  @Get(':id/sign-offs')
  @Allow('item.read')
  @ApiOperation({
    summary: '签批：走过的路、轮到谁、我能办什么 · Chains of signatures: the way gone, whose turn, what is mine',
  })
  @ApiOkResponse({ standardSchema: SignOffsSchema })
  ofItem(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<SignOffsView> {
    return this.signOffs.of('item', id, caller, locale);
  }

  @Get(':id/signers')
  @Allow('item.act')
  @ApiOperation({ summary: '可以请来签批、提意见或抄送的人 · Who may be asked to sign, to advise, or be sent a copy' })
  @ApiOkResponse({ standardSchema: SignersSchema })
  signers(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<SignersView> {
    return this.signOffs.signers('item', id, caller, locale);
  }

  @Post(':id/copies/read')
  @HttpCode(204)
  @Allow('inbox.read')
  @ApiOperation({ summary: '抄送给我的已阅 · Mark what was copied to me of this item as read' })
  @ApiNoContentResponse({ description: '已阅 · Read' })
  read(@Param('id', { schema: ItemIdSchema }) id: string, @CallerParam() caller: Caller): Promise<void> {
    return this.signOffs.read('item', id, caller);
  }
}
