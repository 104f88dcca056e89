import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import type { Caller } from '../http/request.ts';
import * as schemas from './training.schemas.ts';
import { AskCalledSchema, CalledSchema, type AskCalled, type Called } from './turnout.schemas.ts';
import { TurnoutService } from './turnout.service.ts';

const DONE = { description: '已办 · Done' };
const ID = { schema: ItemIdSchema };

@ApiTags('training')
@Controller('training/courses')
export class TurnoutController {
  constructor(@Inject(TurnoutService) private readonly turnout: TurnoutService) {}

  @Post(':id/excuse')
  @HttpCode(204)
  @Allow('training.read')
  @ApiOperation({ summary: '请假 · Excuse oneself from a course that one was called to' })
  @ApiNoContentResponse(DONE)
  excuse(
    @Param('id', ID) id: string,
    @Body({ schema: schemas.TrainingNoteSchema }) asked: schemas.TrainingNote,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.turnout.excuse(id, asked, caller);
  }

  @Get(':id/called')
  @Allow('training.keep')
  @ApiOperation({ summary: '应参加人员：报名、请假、出勤、缺席 · Who was called, and how he stands to the course' })
  @ApiOkResponse({ standardSchema: CalledSchema })
  called(
    @Param('id', ID) id: string,
    @Query({ schema: AskCalledSchema }) asked: AskCalled,
    @CallerParam() caller: Caller,
  ): Promise<Called> {
    return this.turnout.called(id, asked, caller);
  }

  @Post(':id/close')
  @HttpCode(204)
  @Allow('training.keep')
  @ApiOperation({ summary: '结课，人数存档 · Close a course; its count is kept' })
  @ApiNoContentResponse(DONE)
  close(
    @Param('id', ID) id: string,
    @Body({ schema: schemas.TrainingNoteSchema }) asked: schemas.TrainingNote,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.turnout.close(id, asked, caller);
  }
}
