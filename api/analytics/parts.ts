import { AnalyticsController } from './analytics.controller.ts';
import { AnalyticsExportsService } from './analytics-exports.service.ts';
import { AnalyticsRowsService } from './analytics-rows.service.ts';
import { AnalyticsService } from './analytics.service.ts';

/** Process analytics and recurrence. */
export const ANALYTICS_CONTROLLERS = [AnalyticsController];
export const ANALYTICS_SERVICES = [AnalyticsService, AnalyticsRowsService, AnalyticsExportsService];
