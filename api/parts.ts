import { CallersService } from './access/callers.service.ts';
import { MattersService } from './access/matters.service.ts';
import { WholeRegionService } from './access/whole-region.service.ts';
import { AdministrationController } from './administration/administration.controller.ts';
import { AdministrationService } from './administration/administration.service.ts';
import { ANALYTICS_CONTROLLERS, ANALYTICS_SERVICES } from './analytics/parts.ts';
import { AUDIT_CONTROLLERS, AUDIT_SERVICES } from './audit/parts.ts';
import { ATTACHMENT_CONTROLLERS, ATTACHMENT_SERVICES } from './attachments/parts.ts';
import { BODY_CONTROLLERS, BODY_SERVICES } from './bodies/parts.ts';
import { CalendarController } from './calendar/calendar.controller.ts';
import { CalendarService } from './calendar/calendar.service.ts';
import { CalendarFeedController } from './calendar-feed/calendar-feed.controller.ts';
import { CalendarFeedService } from './calendar-feed/calendar-feed.service.ts';
import { ChecksController } from './checks/checks.controller.ts';
import { ChecksService } from './checks/checks.service.ts';
import { DashboardsController } from './dashboards/dashboards.controller.ts';
import { DashboardsService } from './dashboards/dashboards.service.ts';
import { DeadlinesController } from './deadlines/deadlines.controller.ts';
import { DeadlinesService } from './deadlines/deadlines.service.ts';
import { DELIVERY_CONTROLLERS, DELIVERY_SERVICES } from './delivery/parts.ts';
import { DOCUMENT_CONTROLLERS, DOCUMENT_SERVICES } from './documents/parts.ts';
import { EVALUATION_PLAN_CONTROLLERS, EVALUATION_PLAN_SERVICES } from './evaluation-plans/parts.ts';
import { EventsController } from './events/events.controller.ts';
import { EventsService } from './events/events.service.ts';
import { FINANCE_EVALUATION_CONTROLLERS, FINANCE_EVALUATION_SERVICES } from './finance-evaluations/parts.ts';
import { EvaluationsController } from './evaluations/evaluations.controller.ts';
import { EvaluationsService } from './evaluations/evaluations.service.ts';
import { EmptyFormsController, FormsController } from './forms/forms.controller.ts';
import { FormsService } from './forms/forms.service.ts';
import { HealthController } from './health/health.controller.ts';
import { HealthService } from './health/health.service.ts';
import { IDENTITY_CONTROLLERS, IDENTITY_SERVICES } from './identity/index.ts';
import { InboxController } from './inbox/inbox.controller.ts';
import { InboxService } from './inbox/inbox.service.ts';
import { PutOffService } from './inbox/put-off.service.ts';
import { ItemsController } from './items/items.controller.ts';
import { ItemsService } from './items/items.service.ts';
import { OpeningService } from './items/opening.service.ts';
import { LedgerController } from './ledger/ledger.controller.ts';
import { LedgerService } from './ledger/ledger.service.ts';
import { LIBRARY_CONTROLLERS, LIBRARY_SERVICES } from './libraries/parts.ts';
import { MACHINE_CONTROLLERS, MACHINE_SERVICES } from './machines/parts.ts';
import { MonitoringController } from './monitoring/monitoring.controller.ts';
import { MonitoringService } from './monitoring/monitoring.service.ts';
import { AskedOperationsService } from './operations/asked-operations.service.ts';
import { OperationsController } from './operations/operations.controller.ts';
import { OperationsService } from './operations/operations.service.ts';
import { StuckService } from './operations/stuck.service.ts';
import { OversightController } from './oversight/oversight.controller.ts';
import { OversightService } from './oversight/oversight.service.ts';
import { NUMBERS_CONTROLLERS, NUMBERS_SERVICES } from './numbers/parts.ts';
import { OpenDataController } from './portal/open-data.controller.ts';
import { OpenDataService } from './portal/open-data.service.ts';
import { PolicyChangesController } from './policy-changes/policy-changes.controller.ts';
import { PolicyChangesService } from './policy-changes/policy-changes.service.ts';
import { PolicyPreviewService } from './policy-changes/policy-preview.service.ts';
import { PortalController } from './portal/portal.controller.ts';
import { PortalService } from './portal/portal.service.ts';
import { ProblemAnswers } from './problem/problem-answers.ts';
import { REPORT_CONTROLLERS, REPORT_SERVICES } from './performance-reports/parts.ts';
import { RANKING_CONTROLLERS, RANKING_SERVICES } from './rankings/parts.ts';
import { ReferenceController } from './reference/reference.controller.ts';
import { ReferenceService } from './reference/reference.service.ts';
import { ResultsController } from './results/results.controller.ts';
import { ResultsService } from './results/results.service.ts';
import { RehearsalController } from './rehearsal/rehearsal.controller.ts';
import { RehearsalService } from './rehearsal/rehearsal.service.ts';
import { RulesService } from './rules/rules.service.ts';
import { SavedFiltersController } from './saved-filters/saved-filters.controller.ts';
import { SavedFiltersService } from './saved-filters/saved-filters.service.ts';
import { SESSION_CONTROLLERS, SESSION_SERVICES } from './session/parts.ts';
import { SearchController } from './search/search.controller.ts';
import { SearchService } from './search/search.service.ts';
import { SEASON_CONTROLLERS, SEASON_SERVICES } from './seasons/parts.ts';
import { SUPERVISION_CONTROLLERS, SUPERVISION_SERVICES } from './supervision/parts.ts';
import { TargetSeasonController } from './target-season/target-season.controller.ts';
import { TargetSeasonService } from './target-season/target-season.service.ts';
import { TRAINING_CONTROLLERS, TRAINING_SERVICES } from './training/parts.ts';
import { TRANSFER_CONTROLLERS, TRANSFER_SERVICES } from './transfer/parts.ts';
import { PEOPLE_CONTROLLERS, PEOPLE_SERVICES } from './people/parts.ts';
import { SIGN_OFF_CONTROLLERS, SIGN_OFF_SERVICES } from './sign-off/parts.ts';
import { COMMAND_CONTROLLERS, COMMAND_SERVICES } from './commands/parts.ts';

/** Every door of the API. */
export const CONTROLLERS = [
  // `budget-items/export.xlsx` is asked before `budget-items/:id`.
  ...TRANSFER_CONTROLLERS,
  AdministrationController,
  ...ANALYTICS_CONTROLLERS,
  ...AUDIT_CONTROLLERS,
  ...ATTACHMENT_CONTROLLERS,
  ...BODY_CONTROLLERS,
  CalendarController,
  CalendarFeedController,
  ChecksController,
  DashboardsController,
  DeadlinesController,
  ...DELIVERY_CONTROLLERS,
  ...DOCUMENT_CONTROLLERS,
  EvaluationsController,
  ...EVALUATION_PLAN_CONTROLLERS,
  EventsController,
  FormsController,
  EmptyFormsController,
  ...FINANCE_EVALUATION_CONTROLLERS,
  HealthController,
  ...IDENTITY_CONTROLLERS,
  InboxController,
  ItemsController,
  LedgerController,
  ...LIBRARY_CONTROLLERS,
  ...MACHINE_CONTROLLERS,
  MonitoringController,
  ...NUMBERS_CONTROLLERS,
  OpenDataController,
  OperationsController,
  OversightController,
  PolicyChangesController,
  PortalController,
  ...REPORT_CONTROLLERS,
  ...RANKING_CONTROLLERS,
  ReferenceController,
  RehearsalController,
  ResultsController,
  SavedFiltersController,
  SearchController,
  ...SESSION_CONTROLLERS,
  ...SEASON_CONTROLLERS,
  ...SUPERVISION_CONTROLLERS,
  TargetSeasonController,
  ...TRAINING_CONTROLLERS,
  ...PEOPLE_CONTROLLERS,
  ...SIGN_OFF_CONTROLLERS,
  ...COMMAND_CONTROLLERS,
];

/** What stands behind the doors. */
export const SERVICES = [
  AdministrationService,
  ...SESSION_SERVICES,
  AskedOperationsService,
  StuckService,
  ...ANALYTICS_SERVICES,
  ...AUDIT_SERVICES,
  ...ATTACHMENT_SERVICES,
  ...BODY_SERVICES,
  CalendarService,
  CalendarFeedService,
  CallersService,
  ChecksService,
  DashboardsService,
  DeadlinesService,
  ...DELIVERY_SERVICES,
  ...DOCUMENT_SERVICES,
  EvaluationsService,
  ...EVALUATION_PLAN_SERVICES,
  EventsService,
  FormsService,
  ...FINANCE_EVALUATION_SERVICES,
  HealthService,
  ...IDENTITY_SERVICES,
  InboxService,
  ItemsService,
  LedgerService,
  ...LIBRARY_SERVICES,
  ...MACHINE_SERVICES,
  MattersService,
  MonitoringService,
  ...NUMBERS_SERVICES,
  OpenDataService,
  OpeningService,
  OperationsService,
  OversightService,
  PolicyChangesService,
  PolicyPreviewService,
  PortalService,
  ProblemAnswers,
  PutOffService,
  ...REPORT_SERVICES,
  ...RANKING_SERVICES,
  ReferenceService,
  RehearsalService,
  ResultsService,
  RulesService,
  SavedFiltersService,
  SearchService,
  ...SEASON_SERVICES,
  ...SUPERVISION_SERVICES,
  TargetSeasonService,
  ...TRAINING_SERVICES,
  ...TRANSFER_SERVICES,
  WholeRegionService,
  ...PEOPLE_SERVICES,
  ...SIGN_OFF_SERVICES,
  ...COMMAND_SERVICES,
];
