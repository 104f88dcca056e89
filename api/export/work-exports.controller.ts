import { Controller, Get, Inject, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ApiFile, XLSX } from '../http/files.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import * as schemas from './exports.schemas.ts';
import { WorkExportsService } from './work-exports.service.ts';

/** Inbox, disclosure desk, people, deliveries and supervision board as XLSX, with filter, date and rules in their heads. */
@ApiTags('exports')
@Controller()
export class WorkExportsController {
  constructor(@Inject(WorkExportsService) private readonly exports: WorkExportsService) {}

  @Get('inbox/export.xlsx')
  @Allow('inbox.read')
  @ApiOperation({ summary: '导出待办 · My work to do, or what I put off, as a file' })
  @ApiFile(XLSX)
  inbox(
    @Query({ schema: schemas.ExportInboxSchema }) asked: schemas.ExportInbox,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<StreamableFile> {
    return this.exports.inbox(asked, caller, locale);
  }

  @Get('disclosures/export.xlsx')
  @Allow('result.read')
  @ApiOperation({ summary: '导出信息公开 · The disclosure desk as a file' })
  @ApiFile(XLSX)
  disclosures(
    @Query({ schema: schemas.ExportDisclosuresSchema }) asked: schemas.ExportDisclosures,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<StreamableFile> {
    return this.exports.disclosures(asked, caller, locale);
  }

  @Get('people/export.xlsx')
  @Allow('people.read')
  @ApiOperation({ summary: '导出人员与权限 · People and what they hold as a file' })
  @ApiFile(XLSX)
  people(
    @Query({ schema: schemas.ExportPeopleSchema }) asked: schemas.ExportPeople,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<StreamableFile> {
    return this.exports.people(asked, caller, locale);
  }

  @Get('delivery/deliveries/export.xlsx')
  @Allow('mail.read')
  @ApiOperation({ summary: '导出通知送达 · Deliveries and what has become of them as a file' })
  @ApiFile(XLSX)
  deliveries(
    @Query({ schema: schemas.ExportDeliveriesSchema }) asked: schemas.ExportDeliveries,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<StreamableFile> {
    return this.exports.deliveries(asked, caller, locale);
  }

  @Get('board/export.xlsx')
  @Allow('board.read')
  @ApiOperation({ summary: '导出逾期与督办 · The supervision board as a file' })
  @ApiFile(XLSX)
  board(
    @Query({ schema: schemas.ExportBoardSchema }) asked: schemas.ExportBoard,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<StreamableFile> {
    return this.exports.board(asked, caller, locale);
  }
}
