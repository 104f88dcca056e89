import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import {
  DecidePolicySchema,
  PolicyChangeDetailSchema,
  PolicyChangedSchema,
  PolicyChangesSchema,
  PolicyPreviewSchema,
  PolicyRefSchema,
  PreviewPolicySchema,
  ProposePolicySchema,
  type DecidePolicy,
  type PolicyChangeDetail,
  type PolicyChanged,
  type PolicyChanges,
  type PolicyPreview,
  type PreviewPolicy,
  type ProposePolicy,
} from './policy-change.schemas.ts';
import { PolicyChangesService } from './policy-changes.service.ts';

@ApiTags('policy')
@Controller('policy/changes')
export class PolicyChangesController {
  constructor(@Inject(PolicyChangesService) private readonly changes: PolicyChangesService) {}

  @Get()
  @Allow('reference.read')
  @ApiOperation({ summary: '政策的历次变更与进度 · Changes of the policy, and how far each has been carried' })
  @ApiOkResponse({ standardSchema: PolicyChangesSchema })
  list(@CallerParam() caller: Caller, @LocaleParam() locale: Locale): Promise<PolicyChanges> {
    return this.changes.list(caller, locale);
  }

  @Get(':ref')
  @Allow('reference.read')
  @ApiOperation({ summary: '一次变更与逐项差异 · One change, value by value' })
  @ApiOkResponse({ standardSchema: PolicyChangeDetailSchema })
  detail(
    @Param('ref', { schema: PolicyRefSchema }) ref: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<PolicyChangeDetail> {
    return this.changes.detail(ref, caller, locale);
  }

  @Post('preview')
  @HttpCode(200)
  @Allow('policy.propose')
  @ApiOperation({ summary: '预览：新版本会怎样影响在办事项 · What a version would do to what runs; changes nothing' })
  @ApiOkResponse({ standardSchema: PolicyPreviewSchema })
  preview(
    @Body({ schema: PreviewPolicySchema }) asked: PreviewPolicy,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<PolicyPreview> {
    return this.changes.preview(asked, caller, locale);
  }

  @Post()
  @Allow('policy.propose')
  @ApiOperation({ summary: '提出新版本 · Propose a version; somebody else decides' })
  @ApiCreatedResponse({ standardSchema: PolicyChangedSchema })
  propose(
    @Body({ schema: ProposePolicySchema }) asked: ProposePolicy,
    @CallerParam() caller: Caller,
  ): Promise<PolicyChanged> {
    return this.changes.propose(asked, caller);
  }

  @Post(':ref/confirm')
  @HttpCode(202)
  @Allow('policy.decide')
  @ApiOperation({ summary: '决定生效，逐件改按新版本 · Put it into force; what runs follows durably' })
  @ApiAcceptedResponse({ standardSchema: PolicyChangedSchema })
  confirm(
    @Param('ref', { schema: PolicyRefSchema }) ref: string,
    @Body({ schema: DecidePolicySchema }) asked: DecidePolicy,
    @CallerParam() caller: Caller,
  ): Promise<PolicyChanged> {
    return this.changes.confirm(ref, asked, caller);
  }

  @Post(':ref/withdraw')
  @HttpCode(200)
  @Allow('policy.propose')
  @ApiOperation({ summary: '撤回或不同意提案 · Withdraw a proposal, or decline it' })
  @ApiOkResponse({ standardSchema: PolicyChangedSchema })
  withdraw(
    @Param('ref', { schema: PolicyRefSchema }) ref: string,
    @Body({ schema: DecidePolicySchema }) asked: DecidePolicy,
    @CallerParam() caller: Caller,
  ): Promise<PolicyChanged> {
    return this.changes.withdraw(ref, asked, caller);
  }
}
