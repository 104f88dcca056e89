import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { PAGE_SIZE } from '../../db/queries/page.ts';
import type { Locale } from '../../domain/locale.ts';
import { AuditService } from '../audit/audit.service.ts';
import { EvaluationsService } from '../evaluations/evaluations.service.ts';
import type { Caller } from '../http/request.ts';
import { TargetSeasonService } from '../target-season/target-season.service.ts';
import { EXPORT_TEXT as T } from './export-text.ts';
import type { ExportAudit, ExportEvaluations, ExportSeason } from './exports.schemas.ts';
import { ExportsService } from './exports.service.ts';
import { AUDIT_COLUMNS, EVALUATION_COLUMNS, SEASON_COLUMNS } from './more-columns.ts';

const limit = PAGE_SIZE.most;

/** More lists as files, by the same head and the same bounds. */
@Injectable()
export class MoreExportsService {
  constructor(
    @Inject(ExportsService) private readonly exports: ExportsService,
    @Inject(EvaluationsService) private readonly evaluationLists: EvaluationsService,
    @Inject(TargetSeasonService) private readonly seasons: TargetSeasonService,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  evaluations(asked: ExportEvaluations, caller: Caller, locale: Locale): Promise<StreamableFile> {
    const page = (cursor?: string) => this.evaluationLists.list({ ...asked, cursor, limit }, caller, locale);
    const list = { file: 'evaluations', title: T.evaluations, asked, columns: EVALUATION_COLUMNS, page };
    return this.exports.file(list, caller, locale);
  }

  season(asked: ExportSeason, caller: Caller, locale: Locale): Promise<StreamableFile> {
    const page = (cursor?: string) => this.seasons.items({ ...asked, cursor, limit }, caller, locale);
    return this.exports.file(
      { file: 'targets', title: T.season, asked, columns: SEASON_COLUMNS, page },
      caller,
      locale,
    );
  }

  records({ inPlace, datedBack, ...asked }: ExportAudit, caller: Caller, locale: Locale): Promise<StreamableFile> {
    const page = (cursor?: string) =>
      this.audit.records({ ...asked, inPlace, datedBack, cursor, limit }, caller, locale);
    const flags = { inPlace: flagOf(inPlace), datedBack: flagOf(datedBack) };
    const list = { file: 'records', title: T.records, asked: { ...asked, ...flags }, columns: AUDIT_COLUMNS, page };
    return this.exports.file(list, caller, locale);
  }
}

/** As the address says it: only what was asked for stands in the head. */
function flagOf(flag: boolean | undefined): string | undefined {
  return flag === true ? 'true' : undefined;
}
