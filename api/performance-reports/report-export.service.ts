import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import type { Bilingual, Locale } from '../../domain/locale.ts';
import { FIGURE_KEYS, MONEY_FIGURES, type FigureKey } from '../../domain/performance-report/figures.ts';
import { reportPeriodName, reportPeriods } from '../../domain/performance-report/period.ts';
import { FIGURE_NAMES } from '../../domain/performance-report/report-text.ts';
import { ROUND_STATE_NAMES } from '../../domain/performance-report/round.ts';
import { PAGE_SIZE } from '../../db/queries/page.ts';
import { EXPORT_TEXT as T, REPORT_COLUMNS as R } from '../export/export-text.ts';
import { ExportsService } from '../export/exports.service.ts';
import type { Column } from '../export/sheet.ts';
import type { Caller } from '../http/request.ts';
import type { AskReportRound, PerformanceReports } from './performance-reports.schemas.ts';
import { RoundsService } from './rounds.service.ts';

type Row = PerformanceReports['rows'][number];

const MONEY: ReadonlySet<FigureKey> = new Set(MONEY_FIGURES);

function text(name: Bilingual, width: number, of: Column<Row>['of'], kind: Column<Row>['kind'] = 'text'): Column<Row> {
  return { name, kind, width, of };
}

/** Who reported, when, and every figure of what was signed: added up, they are the round's roll-up. */
const COLUMNS: readonly Column<Row>[] = [
  text(R.code, 24, ({ code }) => code),
  text(R.reporter, 34, ({ reporterName }) => reporterName),
  text(R.standing, 12, ({ standing }, locale) => ROUND_STATE_NAMES[standing][locale]),
  text(R.due, 12, ({ due }) => due, 'date'),
  text(R.late, 8, ({ late }, locale) => (late ? R.isLate[locale] : null)),
  text(R.signedOn, 12, ({ signedOn }) => signedOn, 'date'),
  text(R.acceptedOn, 12, ({ acceptedOn }) => acceptedOn, 'date'),
  ...FIGURE_KEYS.map((key) =>
    text(FIGURE_NAMES[key], 14, ({ figures }) => figures?.[key], MONEY.has(key) ? 'wan' : 'number'),
  ),
];

/** A round as XLSX, with its filter, its date and the rules in the head. */
@Injectable()
export class ReportExportService {
  constructor(
    @Inject(RoundsService) private readonly rounds: RoundsService,
    @Inject(ExportsService) private readonly exports: ExportsService,
  ) {}

  async round(asked: AskReportRound, caller: Caller, locale: Locale): Promise<StreamableFile> {
    const { id, policy } = await this.rounds.region(caller, asked.region);
    const page = (cursor?: string) => this.rounds.list({ ...asked, cursor, limit: PAGE_SIZE.most }, caller, locale);
    const { year, side } = asked;
    const period = reportPeriods(policy, year).find(({ key }) => key === asked.period);
    const notes = period ? [reportPeriodName(period)[locale]] : [];
    const list = {
      file: 'performance-reports',
      title: T.reports,
      asked: { region: id, year, side },
      columns: COLUMNS,
      notes,
    };
    return this.exports.file({ ...list, page }, caller, locale);
  }
}
