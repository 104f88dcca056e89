import { Transfer1795700050000 } from './1795700050000-transfer.ts';
import { EvaluationPublications1795700063200 } from './1795700063200-evaluation-publications.ts';
import { SearchEvaluations1795700063100 } from './1795700063100-search-evaluations.ts';
import { EvaluationsInLedger1795700063000 } from './1795700063000-evaluations-in-ledger.ts';
import { Evaluations1795700020000 } from './1795700020000-evaluations.ts';
import { Operation1795700007000 } from './1795700007000-operation.ts';
import { DocumentNumbers1795700009000 } from './1795700009000-document-numbers.ts';
import { Delivery1795700005000 } from './1795700005000-delivery.ts';
import { Attachments1795700004000 } from './1795700004000-attachments.ts';
import { CalendarProgress1795600007100 } from './1795600007100-calendar-progress.ts';
import { Administration1795600007000 } from './1795600007000-administration.ts';
import { Results1795600006000 } from './1795600006000-results.ts';
import { ApplicationRole1795500005000 } from './1795500005000-application-role.ts';
import { FrozenVersionsTold1795700001000 } from './1795700001000-frozen-versions-told.ts';
import { Identity1795700006000 } from './1795700006000-identity.ts';
import { ItemLife1795600008000 } from './1795600008000-item-life.ts';
import { IndicatorEditions1795700030100 } from './1795700030100-indicator-editions.ts';
import { Libraries1795700030000 } from './1795700030000-libraries.ts';
import { Live1795600005000 } from './1795600005000-live.ts';
import { CommitActs1795500004000 } from './1795500004000-commit-acts.ts';
import { Matters1795500002000 } from './1795500002000-matters.ts';
import { Messages1795500003000 } from './1795500003000-messages.ts';
import { MonitoringPeriods1795600003000 } from './1795600003000-monitoring-periods.ts';
import { Organisation1795500000000 } from './1795500000000-organisation.ts';
import { PolicyChanges1795700008000 } from './1795700008000-policy-changes.ts';
import { OwnLists1795700002000 } from './1795700002000-own-lists.ts';
import { Sums1795700002200 } from './1795700002200-sums.ts';
import { Search1795700002100 } from './1795700002100-search.ts';
import { Problems1795600004000 } from './1795600004000-problems.ts';
import { PeopleAtWork1795700012000 } from './1795700012000-people-at-work.ts';
import { NoticesOfRules1795700011000 } from './1795700011000-notices-of-rules.ts';
import { ResultDocuments1795700040100 } from './1795700040100-result-documents.ts';
import { PerformanceReports1795700060000 } from './1795700060000-performance-reports.ts';
import { Rankings1795700040000 } from './1795700040000-rankings.ts';
import { Rules1795500001000 } from './1795500001000-rules.ts';
import { Bodies1795700061000 } from './1795700061000-bodies.ts';
import { Training1795700061100 } from './1795700061100-training.ts';
import { Analytics1795700064100 } from './1795700064100-analytics.ts';
import { SearchSeasons1795700069100 } from './1795700069100-search-seasons.ts';
import { SeasonCalls1795700069000 } from './1795700069000-season-calls.ts';
import { Seasons1795700066000 } from './1795700066000-seasons.ts';
import { SumsOfClocks1795700071000 } from './1795700071000-sums-of-clocks.ts';
import { Supervision1795700064000 } from './1795700064000-supervision.ts';
import { SignOff1795700003000 } from './1795700003000-sign-off.ts';
import { FormerDrafts1795700065100 } from './1795700065100-former-drafts.ts';
import { MachineAccounts1795700065000 } from './1795700065000-machine-accounts.ts';
import { KeyPlans1795700062000 } from './1795700062000-key-plans.ts';
import { SelfCheckSamples1795700062100 } from './1795700062100-self-check-samples.ts';
import { CourseCalls1795700072000 } from './1795700072000-course-calls.ts';
import { SumsByAction1795700073000 } from './1795700073000-sums-by-action.ts';
import { AgencyOfEvaluators1795700080000 } from './1795700080000-agency-of-evaluators.ts';
import { Rework1795700091000 } from './1795700091000-rework.ts';
import { ToldFrom1795700092000 } from './1795700092000-told-from.ts';
import { NumberedTogether1795700093100 } from './1795700093100-numbered-together.ts';
import { WebhookGapEnds1795700094100 } from './1795700094100-webhook-gap-ends.ts';
import { WebhookGaps1795700094000 } from './1795700094000-webhook-gaps.ts';
import { RecordOfRework1795700093000 } from './1795700093000-record-of-rework.ts';
import { InboxByAmount1795700084000 } from './1795700084000-inbox-by-amount.ts';
import { CourseFiles1795700067000 } from './1795700067000-course-files.ts';
import { SearchSupervisions1795700070000 } from './1795700070000-search-supervisions.ts';

/** Every migration, oldest first. */
export const MIGRATIONS = [
  Organisation1795500000000,
  Rules1795500001000,
  Matters1795500002000,
  Messages1795500003000,
  CommitActs1795500004000,
  ApplicationRole1795500005000,
  MonitoringPeriods1795600003000,
  Problems1795600004000,
  Live1795600005000,
  Results1795600006000,
  Administration1795600007000,
  CalendarProgress1795600007100,
  ItemLife1795600008000,
  FrozenVersionsTold1795700001000,
  Delivery1795700005000,
  Identity1795700006000,
  Operation1795700007000,
  PolicyChanges1795700008000,
  OwnLists1795700002000,
  SignOff1795700003000,
  Search1795700002100,
  Sums1795700002200,
  Attachments1795700004000,
  DocumentNumbers1795700009000,
  Libraries1795700030000,
  IndicatorEditions1795700030100,
  PeopleAtWork1795700012000,
  NoticesOfRules1795700011000,
  Evaluations1795700020000,
  Rankings1795700040000,
  ResultDocuments1795700040100,
  Transfer1795700050000,
  Bodies1795700061000,
  Training1795700061100,
  EvaluationsInLedger1795700063000,
  SearchEvaluations1795700063100,
  EvaluationPublications1795700063200,
  Supervision1795700064000,
  Analytics1795700064100,
  MachineAccounts1795700065000,
  FormerDrafts1795700065100,
  KeyPlans1795700062000,
  SelfCheckSamples1795700062100,
  PerformanceReports1795700060000,
  Seasons1795700066000,
  CourseFiles1795700067000,
  SeasonCalls1795700069000,
  SearchSeasons1795700069100,
  SearchSupervisions1795700070000,
  SumsOfClocks1795700071000,
  CourseCalls1795700072000,
  SumsByAction1795700073000,
  AgencyOfEvaluators1795700080000,
  InboxByAmount1795700084000,
  Rework1795700091000,
  ToldFrom1795700092000,
  RecordOfRework1795700093000,
  NumberedTogether1795700093100,
  WebhookGaps1795700094000,
  WebhookGapEnds1795700094100,
] as const;
