import { Controller, Get, HttpCode, Inject, Param, Post, type Type } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import { SignersSchema, SignOffsSchema, type SignersView, type SignOffsView } from './sign-off.schemas.ts';
import { SignOffService, type Signed } from './sign-off.service.ts';

interface Door {
  /** Names the operations, `{name}_signers`: each path needs its own. */
  readonly name: string;
  /** Where the matters of this kind are. */
  readonly path: string;
  readonly kind: Signed;
  readonly read: Parameters<typeof Allow>[0];
  readonly zh: string;
  readonly en: string;
}

/** The chains of one kind of matter behind its own path: what is signed, who may be asked in, copies read. */
function doorOf({ name, path, kind, read, zh, en }: Door): Type {
  @ApiTags('sign-off')
  @Controller(path)
  class SignOffDoor {
    constructor(@Inject(SignOffService) private readonly signOffs: SignOffService) {}

    @Get(':id/sign-offs')
    @Allow(read)
    @ApiOperation({ summary: chainsOf({ zh, en }) })
    @ApiOkResponse({ standardSchema: SignOffsSchema })
    ofMatter(
      @Param('id', { schema: ItemIdSchema }) id: string,
      @CallerParam() caller: Caller,
      @LocaleParam() locale: Locale,
    ): Promise<SignOffsView> {
      return this.signOffs.of(kind, id, caller, locale);
    }

    @Get(':id/signers')
    @Allow('item.act')
    @ApiOperation({
      summary: `${zh}可以请来签批、提意见或抄送的人 · Who may be asked to sign ${en}, to advise, or be sent a copy`,
    })
    @ApiOkResponse({ standardSchema: SignersSchema })
    signers(
      @Param('id', { schema: ItemIdSchema }) id: string,
      @CallerParam() caller: Caller,
      @LocaleParam() locale: Locale,
    ): Promise<SignersView> {
      return this.signOffs.signers(kind, id, caller, locale);
    }

    @Post(':id/copies/read')
    @HttpCode(204)
    @Allow('inbox.read')
    @ApiOperation({ summary: `${zh}抄送给我的已阅 · Mark what was copied to me of ${en} as read` })
    @ApiNoContentResponse({ description: '已阅 · Read' })
    read(@Param('id', { schema: ItemIdSchema }) id: string, @CallerParam() caller: Caller): Promise<void> {
      return this.signOffs.read(kind, id, caller);
    }
  }
  return Object.defineProperty(SignOffDoor, 'name', { value: name });
}

function chainsOf({ zh, en }: Pick<Door, 'zh' | 'en'>): string {
  return `${zh}的签批：走过的路、轮到谁、我能办什么 · Chains of signatures of ${en}: the way gone, whose turn, what is mine`;
}

export const SIGN_OFF_DOORS = [
  doorOf({
    name: 'SignOffController',
    path: 'budget-items',
    kind: 'item',
    read: 'item.read',
    zh: '项目',
    en: 'an item',
  }),
  doorOf({
    name: 'EvaluationSignOffController',
    path: 'finance-evaluations',
    kind: 'evaluation',
    read: 'item.read',
    zh: '评价',
    en: 'an evaluation',
  }),
  doorOf({
    name: 'DocumentSignOffController',
    path: 'result-documents',
    kind: 'document',
    read: 'resultDocument.read',
    zh: '结果文书',
    en: 'a document about results',
  }),
  doorOf({
    name: 'ReportSignOffController',
    path: 'performance-reports',
    kind: 'report',
    read: 'report.read',
    zh: '绩效报告',
    en: 'a performance report',
  }),
  doorOf({
    name: 'SupervisionSignOffController',
    path: 'supervisions',
    kind: 'supervision',
    read: 'supervision.read',
    zh: '督办件',
    en: 'a supervised matter',
  }),
  doorOf({
    name: 'SeasonSignOffController',
    path: 'seasons',
    kind: 'season',
    read: 'season.read',
    zh: '报送季',
    en: 'a round',
  }),
];
