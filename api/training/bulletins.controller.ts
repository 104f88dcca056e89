import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { PagingSchema, type Paging } from '../http/paging.ts';
import type { Caller } from '../http/request.ts';
import { BulletinsService } from './bulletins.service.ts';
import * as schemas from './training.schemas.ts';

const DONE = { description: '已办 · Done' };
const ID = { schema: ItemIdSchema };

@ApiTags('training')
@Controller('training/notices')
export class BulletinsController {
  constructor(@Inject(BulletinsService) private readonly bulletins: BulletinsService) {}

  @Get()
  @Allow('training.read')
  @ApiOperation({ summary: '发给我的通知 · Notices to the caller' })
  @ApiOkResponse({ standardSchema: schemas.OwnBulletinsSchema })
  own(
    @Query({ schema: schemas.AskOwnBulletinsSchema }) asked: schemas.AskOwnBulletins,
    @CallerParam() caller: Caller,
  ): Promise<schemas.OwnBulletins> {
    return this.bulletins.own(asked, caller);
  }

  @Get('published')
  @Allow('training.keep')
  @ApiOperation({ summary: '本局发布的通知及阅读情况 · Notices of the bureau, and how far they were read' })
  @ApiOkResponse({ standardSchema: schemas.PublishedBulletinsSchema })
  published(
    @Query({ schema: PagingSchema }) paging: Paging,
    @CallerParam() caller: Caller,
  ): Promise<schemas.PublishedBulletins> {
    return this.bulletins.published(paging, caller);
  }

  @Post()
  @HttpCode(204)
  @Allow('training.keep')
  @ApiOperation({ summary: '发布通知 · Publish a notice' })
  @ApiNoContentResponse(DONE)
  publish(
    @Body({ schema: schemas.PublishBulletinSchema }) asked: schemas.PublishBulletin,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.bulletins.publish(asked, caller);
  }

  @Post(':id/read')
  @HttpCode(204)
  @Allow('training.read')
  @ApiOperation({ summary: '已阅、确认 · Mark a notice as read, and confirm it' })
  @ApiNoContentResponse(DONE)
  read(
    @Param('id', ID) id: string,
    @Body({ schema: schemas.ReadBulletinSchema }) asked: schemas.ReadBulletin,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.bulletins.read(id, asked, caller);
  }

  @Post(':id/withdraw')
  @HttpCode(204)
  @Allow('training.keep')
  @ApiOperation({ summary: '撤回通知，留痕 · Withdraw a notice; it stays on record' })
  @ApiNoContentResponse(DONE)
  withdraw(
    @Param('id', ID) id: string,
    @Body({ schema: schemas.TrainingNoteSchema }) asked: schemas.TrainingNote,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.bulletins.withdraw(id, asked, caller);
  }

  @Get(':id/readers')
  @Allow('training.keep')
  @ApiOperation({ summary: '谁已阅、谁未阅 · Who has read a notice, and who has not' })
  @ApiOkResponse({ standardSchema: schemas.ReadersSchema })
  readers(
    @Param('id', ID) id: string,
    @Query({ schema: schemas.AskReadersSchema }) asked: schemas.AskReaders,
    @CallerParam() caller: Caller,
  ): Promise<schemas.Readers> {
    return this.bulletins.readers(id, asked, caller);
  }
}
