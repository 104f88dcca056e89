import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What one person is told because of one effect. */
@Entity('notice')
@Index('notice_person', ['personId', 'id'])
@Index('notice_unread', ['personId'], { where: 'read_at IS NULL' })
@Index('notice_undigested', ['regionId'], { where: "urgency = 'digest'::text AND digested_on IS NULL" })
@Index('notice_instance', ['instanceId', 'at'])
@Unique('notice_effect_person_key', ['effectId', 'personId'])
export class NoticeEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'notice_pkey',
  })
  id!: string;

  @Column('text', { name: 'effect_id' })
  effectId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('uuid', { name: 'instance_id', nullable: true })
  instanceId!: string | null;

  @Column('text', { name: 'region_id' })
  regionId!: string;

  @Column('text')
  topic!: string;

  @Column('jsonb')
  params!: unknown;

  @Column('text')
  urgency!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;

  @Column('date', { name: 'digested_on', nullable: true })
  digestedOn!: string | null;
}

/** A rung that has been reminded of, once whatever crashes. */
@Entity('reminder')
export class ReminderEntity {
  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'reminder_pkey' })
  instanceId!: string;

  @PrimaryColumn('text', { name: 'obligation_key', primaryKeyConstraintName: 'reminder_pkey' })
  obligationKey!: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'reminder_pkey' })
  due!: string;

  @PrimaryColumn('integer', { name: 'days_before', primaryKeyConstraintName: 'reminder_pkey' })
  daysBefore!: number;

  @Column('date', { name: 'on_day' })
  onDay!: string;

  @Column('timestamptz', { name: 'sent_at' })
  sentAt!: Date;
}

/** A region's round of one day has been. */
@Entity('morning_round')
export class MorningRoundEntity {
  @PrimaryColumn('text', { name: 'region_id', primaryKeyConstraintName: 'morning_round_pkey' })
  regionId!: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'morning_round_pkey' })
  day!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('integer', { default: 0 })
  reminders!: number;

  @Column('integer', { default: 0 })
  digests!: number;

  @Column('integer', { default: 0 })
  unaddressed!: number;
}

/** What one person was told on one morning. */
@Entity('digest')
@Index('digest_round', ['regionId', 'day'])
@Unique('digest_person_day_key', ['personId', 'day', 'regionId'])
export class DigestEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'digest_pkey',
  })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text', { name: 'region_id' })
  regionId!: string;

  @Column('date')
  day!: string;

  @Column('jsonb')
  lines!: unknown;

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;
}

/** What goes out by the channel, each with a stable id. */
@Entity('mail_log')
@Index('mail_log_person', ['personId', 'at'])
@Index('mail_log_queued', ['at'], { where: "status = 'queued'::text" })
@Index('mail_log_failed', ['at'], { where: "status = 'failed'::text" })
@Index('mail_log_unplanned', ['at'], { where: 'planned_at IS NULL' })
export class MailLogEntity {
  @PrimaryColumn('text', { name: 'message_id', primaryKeyConstraintName: 'mail_log_pkey' })
  messageId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  body!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text', { default: 'queued' })
  status!: string;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  @Column('text', { default: '' })
  topic!: string;

  @Column('uuid', { name: 'instance_id', nullable: true })
  instanceId!: string | null;

  @Column('timestamptz', { name: 'not_before', nullable: true })
  notBefore!: Date | null;

  /** When it was decided by which channel it goes; null while it was not. */
  @Column('timestamptz', { name: 'planned_at', nullable: true })
  plannedAt!: Date | null;
}

/** A difference between what is and what should be, until somebody or something has closed it. */
@Entity('incident')
@Index('incident_open', ['kind', 'instanceId'], { unique: true, where: 'closed_at IS NULL' })
@Index('incident_closed', ['closedAt'], { where: 'closed_at IS NOT NULL' })
export class IncidentEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'incident_pkey',
  })
  id!: string;

  @Column('text')
  kind!: string;

  @Column('text', { name: 'instance_id', default: '' })
  instanceId!: string;

  @Column('text')
  detail!: string;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  /** The operator who closed it; null where the comparison found it in order. */
  @Column('uuid', { name: 'closed_by', nullable: true })
  closedBy!: string | null;

  @Column('text', { name: 'closing_note', nullable: true })
  closingNote!: string | null;
}
