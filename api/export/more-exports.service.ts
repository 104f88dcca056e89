import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { PAGE_SIZE } from '../../db/queries/page.ts';
import { COUNTED_PART_NAMES } from '../../domain/assessment/counted-text.ts';
import { fill, type Locale } from '../../domain/locale.ts';
import type { ExportCounted } from '../assessments/counted.schemas.ts';
import { CountedService } from '../assessments/counted.service.ts';
import { AuditService } from '../audit/audit.service.ts';
import { EvaluationsService } from '../evaluations/evaluations.service.ts';
import type { Caller } from '../http/request.ts';
import { TargetSeasonService } from '../target-season/target-season.service.ts';
import { EXPORT_TEXT as T } from './export-text.ts';
import type { ExportAudit, ExportEvaluations, ExportSeason } from './exports.schemas.ts';
import { ExportsService } from './exports.service.ts';
import { AUDIT_COLUMNS, COUNTED_MATTER_COLUMNS, EVALUATION_COLUMNS, SEASON_COLUMNS } from './more-columns.ts';

const limit = PAGE_SIZE.most;

/** More lists as files, by the same head and the same bounds. */
@Injectable()
export class MoreExportsService {
  constructor(
    @Inject(ExportsService) private readonly exports: ExportsService,
    @Inject(EvaluationsService) private readonly evaluationLists: EvaluationsService,
    @Inject(TargetSeasonService) private readonly seasons: TargetSeasonService,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(CountedService) private readonly counted: CountedService,
  ) {}

  evaluations(asked: ExportEvaluations, caller: Caller, locale: Locale): Promise<StreamableFile> {
    const page = (cursor?: string) => this.evaluationLists.list({ ...asked, cursor, limit }, caller, locale);
    const list = { file: 'evaluations', title: T.evaluations, asked, columns: EVALUATION_COLUMNS, page };
    return this.exports.file(list, caller, locale);
  }

  async matters(of: string, asked: ExportCounted, caller: Caller, locale: Locale): Promise<StreamableFile> {
    const page = (cursor?: string) => this.counted.list(of, { ...asked, cursor, limit }, caller, locale);
    const { part, region, year, subject } = asked;
    const {
      subjectName: who,
      measureName,
      counts,
      matters,
    } = await this.counted.list(of, { ...asked, limit: 1 }, caller, locale);
    const said = { who, measure: measureName, counts, part: COUNTED_PART_NAMES[part][locale], count: matters[part] };
    const notes = [fill(T.countedOf[locale], said)];
    return this.exports.file(
      {
        file: 'counted',
        title: T.counted,
        asked: { region, year, subject },
        columns: COUNTED_MATTER_COLUMNS,
        notes,
        page,
      },
      caller,
      locale,
    );
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
