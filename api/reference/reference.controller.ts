import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import {
  AskPolicySchema,
  AskUnitsSchema,
  LifecycleViewSchema,
  PolicyVersionsSchema,
  PolicyViewSchema,
  RegionsSchema,
  UnitsSchema,
  type AskPolicy,
  type AskUnits,
  type LifecycleView,
  type PolicyVersions,
  type PolicyView,
  type Regions,
  type Units,
} from './reference.schemas.ts';
import { ReferenceService } from './reference.service.ts';

@ApiTags('reference')
@Allow('reference.read')
@Controller()
export class ReferenceController {
  constructor(@Inject(ReferenceService) private readonly reference: ReferenceService) {}

  @Get('policy')
  @ApiOperation({ summary: '政策（期限、阶梯、延期 …）· The policy as data, by its version' })
  @ApiOkResponse({ standardSchema: PolicyViewSchema })
  policy(
    @Query({ schema: AskPolicySchema }) asked: AskPolicy,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<PolicyView> {
    return this.reference.policy(asked, caller, locale);
  }

  @Get('policy/versions')
  @ApiOperation({ summary: '政策版本，各有多少事项 · Versions of the policy, and how many matters keep each' })
  @ApiOkResponse({ standardSchema: PolicyVersionsSchema })
  policyVersions(@CallerParam() caller: Caller, @LocaleParam() locale: Locale): Promise<PolicyVersions> {
    return this.reference.policyVersions(caller, locale);
  }

  @Get('lifecycle')
  @ApiOperation({ summary: '流程表 · The lifecycle table: phases, acts, who, clause' })
  @ApiOkResponse({ standardSchema: LifecycleViewSchema })
  lifecycle(@LocaleParam() locale: Locale): LifecycleView {
    return this.reference.lifecycle(locale);
  }

  @Get('regions')
  @ApiOperation({ summary: '范围内的地区 · Regions in scope' })
  @ApiOkResponse({ standardSchema: RegionsSchema })
  regions(@CallerParam() caller: Caller): Promise<Regions> {
    return this.reference.regions(caller);
  }

  @Get('units')
  @ApiOperation({ summary: '范围内的单位 · Units in scope' })
  @ApiOkResponse({ standardSchema: UnitsSchema })
  units(@Query({ schema: AskUnitsSchema }) asked: AskUnits, @CallerParam() caller: Caller): Promise<Units> {
    return this.reference.units(asked, caller);
  }
}
