import { MachineAccountEntity, MachineTokenEntity } from './machine.entity.ts';
import { KeyPlanCandidateEntity, KeyPlanEntity, SelfCheckLineEntity, SelfCheckSampleEntity } from './plan.entity.ts';
import { SeasonCallEntity } from './season.entity.ts';
import { ImportBatchEntity, PastResultEntity } from './transfer.entity.ts';
import { DocumentNumberEntity, NumberAuthorityEntity, NumberSeriesEntity, NumberUseEntity } from './number.entity.ts';
import { EvaluationEntity, EvaluationMemberEntity, EvaluationPublicationEntity } from './evaluation.entity.ts';
import { BackupRunEntity } from './backup.entity.ts';
import {
  AccountEventEntity,
  DelegationEntity,
  HeartbeatEntity,
  OperationEntity,
  ReconciliationRunEntity,
  RecordCheckEntity,
  SavedCheckEntity,
  SignInEntity,
} from './administration.entity.ts';
import { AttachmentEntity } from './attachment.entity.ts';
import {
  ChannelStateEntity,
  DeliveryEndpointEntity,
  DeliveryEntity,
  DeliveryPreferenceEntity,
  MailAddressEntity,
  WebhookPlaceEntity,
} from './delivery.entity.ts';
import { DocumentVersionEntity, DraftEntity, FormerDraftEntity } from './document.entity.ts';
import {
  FactorRuleEntity,
  IdentityLinkEntity,
  RecoveryCodeEntity,
  SecondFactorEntity,
  UsedPasswordEntity,
} from './identity.entity.ts';
import { CalendarFeedEntity, LiveChangeEntity } from './live.entity.ts';
import { ItemLifeEntity, ObligationDoneEntity } from './life.entity.ts';
import {
  AgencyEngagementEntity,
  AgencyRatingEntity,
  ExpertDrawEntity,
  IndicatorEditionEntity,
  IndicatorUseEntity,
  LibraryChangeEntity,
  LibraryEntryEntity,
} from './library.entity.ts';
import { BudgetItemEntity, BudgetItemWordsEntity, TaskEntity } from './list.entity.ts';
import { AnswerEntity, DailyHeadEntity, InstanceEntity, OutboxEntity, RecordEntity } from './matter.entity.ts';
import {
  DigestEntity,
  IncidentEntity,
  MailLogEntity,
  MorningRoundEntity,
  NoticeEntity,
  ReminderEntity,
} from './message.entity.ts';
import { MonitoringPeriodEntity } from './monitoring.entity.ts';
import { ObligationEntity } from './obligation.entity.ts';
import {
  DivisionEntity,
  HttpSessionEntity,
  PersonEntity,
  PersonGrantEntity,
  RegionEntity,
  UnitEntity,
} from './organisation.entity.ts';
import { DefaultFilterEntity, PutOffEntity, SavedFilterEntity } from './own-lists.entity.ts';
import { ProblemEntity, ProblemWordsEntity } from './problem.entity.ts';
import { RankingEntity, RankingItemEntity, RankingSubjectEntity } from './ranking.entity.ts';
import { ItemResultEntity, PublicationEntity } from './result.entity.ts';
import { BodyEntity, BodyFundEntity, BodyFundEntryEntity, BodySeatEntity } from './body.entity.ts';
import {
  BulletinEntity,
  BulletinReaderEntity,
  CourseCallEntity,
  CourseEnrolmentEntity,
  CourseEntity,
  CourseFileEntity,
} from './training.entity.ts';
import { IssuedDocumentEntity, IssuedNumberEntity, MatterWordsEntity } from './search.entity.ts';
import { CalendarVersionEntity, PolicyChangeEntity, PolicyVersionEntity } from './rules.entity.ts';
import { SignOffCopyEntity } from './sign-off.entity.ts';

/** Every table, for the comparison with the migrations and for what is not on the path of an act. */
export const ENTITIES = [
  RegionEntity,
  DivisionEntity,
  UnitEntity,
  PersonEntity,
  PersonGrantEntity,
  HttpSessionEntity,
  RankingEntity,
  RankingSubjectEntity,
  RankingItemEntity,
  PolicyChangeEntity,
  PolicyVersionEntity,
  CalendarVersionEntity,
  InstanceEntity,
  RecordEntity,
  DailyHeadEntity,
  OutboxEntity,
  AnswerEntity,
  ObligationEntity,
  TaskEntity,
  BudgetItemEntity,
  BudgetItemWordsEntity,
  ItemLifeEntity,
  ObligationDoneEntity,
  MonitoringPeriodEntity,
  ProblemEntity,
  ProblemWordsEntity,
  DocumentVersionEntity,
  DraftEntity,
  FormerDraftEntity,
  AttachmentEntity,
  NoticeEntity,
  ReminderEntity,
  MorningRoundEntity,
  DigestEntity,
  MailLogEntity,
  IncidentEntity,
  LiveChangeEntity,
  CalendarFeedEntity,
  DelegationEntity,
  AccountEventEntity,
  SignInEntity,
  HeartbeatEntity,
  BackupRunEntity,
  OperationEntity,
  ReconciliationRunEntity,
  RecordCheckEntity,
  SavedCheckEntity,
  ItemResultEntity,
  PublicationEntity,
  MailAddressEntity,
  DeliveryPreferenceEntity,
  DeliveryEndpointEntity,
  DeliveryEntity,
  ChannelStateEntity,
  WebhookPlaceEntity,
  SavedFilterEntity,
  DefaultFilterEntity,
  PutOffEntity,
  SecondFactorEntity,
  RecoveryCodeEntity,
  FactorRuleEntity,
  IdentityLinkEntity,
  UsedPasswordEntity,
  SignOffCopyEntity,
  IssuedDocumentEntity,
  IssuedNumberEntity,
  MatterWordsEntity,
  NumberAuthorityEntity,
  NumberSeriesEntity,
  DocumentNumberEntity,
  NumberUseEntity,
  LibraryEntryEntity,
  LibraryChangeEntity,
  AgencyEngagementEntity,
  AgencyRatingEntity,
  ExpertDrawEntity,
  IndicatorEditionEntity,
  IndicatorUseEntity,
  EvaluationEntity,
  EvaluationMemberEntity,
  EvaluationPublicationEntity,
  ImportBatchEntity,
  PastResultEntity,
  MachineAccountEntity,
  MachineTokenEntity,
  SeasonCallEntity,
  KeyPlanEntity,
  KeyPlanCandidateEntity,
  SelfCheckSampleEntity,
  SelfCheckLineEntity,
  BodyEntity,
  BodySeatEntity,
  BodyFundEntity,
  BodyFundEntryEntity,
  BulletinEntity,
  BulletinReaderEntity,
  CourseEntity,
  CourseCallEntity,
  CourseEnrolmentEntity,
  CourseFileEntity,
];
