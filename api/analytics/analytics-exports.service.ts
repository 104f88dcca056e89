import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import type { Locale } from '../../domain/locale.ts';
import { PAGE_SIZE } from '../../db/queries/page.ts';
import { EXPORT_TEXT as T } from '../export/export-text.ts';
import { ExportsService } from '../export/exports.service.ts';
import type { Caller } from '../http/request.ts';
import { PROCESS_COLUMNS, RECURRENCE_COLUMNS } from './analytics-columns.ts';
import { AnalyticsService } from './analytics.service.ts';
import type { AskProcess, AskRecurrence } from './analytics.schemas.ts';

/** The figures as files: with the filter, the date and the version of the rules, as every list. */
@Injectable()
export class AnalyticsExportsService {
  constructor(
    @Inject(ExportsService) private readonly exports: ExportsService,
    @Inject(AnalyticsService) private readonly analytics: AnalyticsService,
  ) {}

  process({ region, ...rest }: AskProcess, caller: Caller, locale: Locale): Promise<StreamableFile> {
    const asked = { region, year: this.analytics.yearOf(rest.year) };
    const page = async (cursor?: string) => {
      const { rows, next } = await this.analytics.units({ ...asked, cursor, limit: PAGE_SIZE.usual }, caller);
      return {
        rows: rows.flatMap(({ stages, ...unit }) => stages.map((sums) => ({ ...unit, ...sums }))),
        next,
      };
    };
    const list = { file: 'process', title: T.process, asked, columns: PROCESS_COLUMNS, page };
    return this.exports.file(list, caller, locale);
  }

  recurrence({ region, within, ...rest }: AskRecurrence, caller: Caller, locale: Locale): Promise<StreamableFile> {
    const asked = { region, within, year: this.analytics.yearOf(rest.year) };
    const page = async () => ({ rows: await this.analytics.repeatedUnits(asked, caller, locale), next: null });
    const list = { file: 'recurrence', title: T.recurrence, asked, columns: RECURRENCE_COLUMNS, page };
    return this.exports.file(list, caller, locale);
  }
}
