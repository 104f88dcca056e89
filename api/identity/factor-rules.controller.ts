import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import { NoteSchema, type Note } from '../people/people.schemas.ts';
import { FactorRulesService } from './factor-rules.service.ts';
import * as schemas from './identity.schemas.ts';

const CHANGED = { description: '已办，并已记录 · Done, and on record' };

@ApiTags('people')
@Controller('factor-rules')
export class FactorRulesController {
  constructor(@Inject(FactorRulesService) private readonly rules: FactorRulesService) {}

  @Get()
  @Allow('people.read')
  @ApiOperation({ summary: '哪些角色须用第二因素 · Which roles need a second factor, since when, and who lacks it' })
  @ApiOkResponse({ standardSchema: schemas.FactorRulesSchema })
  list(@CallerParam() caller: Caller, @LocaleParam() locale: Locale): Promise<schemas.FactorRules> {
    return this.rules.list(caller, locale);
  }

  @Post()
  @HttpCode(204)
  @Allow('people.change')
  @ApiOperation({ summary: '规定第二因素 · Ask for a second factor in a region and below it, from a day on' })
  @ApiNoContentResponse(CHANGED)
  set(
    @Body({ schema: schemas.SetFactorRuleSchema }) rule: schemas.SetFactorRule,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.rules.set(rule, caller);
  }

  @Post(':regionId/end')
  @HttpCode(204)
  @Allow('people.change')
  @ApiOperation({ summary: '取消第二因素要求 · Ask for it no more' })
  @ApiNoContentResponse(CHANGED)
  end(
    @Param('regionId', { schema: schemas.RegionIdSchema }) regionId: string,
    @Body({ schema: NoteSchema }) { note }: Note,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.rules.end(regionId, note, caller);
  }
}
