import { OpeningRoundsService } from './opening-rounds.service.ts';
import { PerformanceReportsController } from './performance-reports.controller.ts';
import { ReportContentService } from './report-content.service.ts';
import { ReportExportService } from './report-export.service.ts';
import { ReportsService } from './reports.service.ts';
import { RoundsService } from './rounds.service.ts';

/** Performance reports, unit to finance and lower to higher finance (R4, R5). */
export const REPORT_CONTROLLERS = [PerformanceReportsController];
export const REPORT_SERVICES = [
  OpeningRoundsService,
  ReportContentService,
  ReportExportService,
  ReportsService,
  RoundsService,
];
