import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A running matter: its state and its clocks, as the last act left them. */
@Entity('instance')
@Index('instance_result_documents', ['regionId', 'fiscalYear', 'id'], { where: `process = 'resultDocument'` })
@Index('instance_season', { synchronize: false })
@Index('instance_season_year', ['regionId', 'fiscalYear'], { where: `process = 'season'` })
@Index('instance_supervision', { synchronize: false })
@Index('instance_supervision_about', { synchronize: false })
@Index('instance_supervision_unit', ['unitId'], { where: `process = 'supervision'` })
@Index('instance_performance_reports', ['regionId', 'fiscalYear', 'code', 'id'], {
  where: `process = 'performanceReport'`,
})
@Index('instance_next_moment', ['nextMoment'], { where: 'next_moment IS NOT NULL' })
export class InstanceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'instance_pkey' })
  id!: string;

  @Column('text')
  process!: string;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  code!: string | null;

  @Column('integer')
  version!: number;

  @Column('jsonb')
  state!: unknown;

  @Column('jsonb')
  book!: unknown;

  @Column('text', { name: 'head_hash' })
  headHash!: string;

  @Column('text')
  policy!: string;

  @Column('text')
  phase!: string;

  @Column('timestamptz', { name: 'next_moment', nullable: true })
  nextMoment!: Date | null;

  @Column('text', { name: 'region_id' })
  regionId!: string;

  @Column('text', { name: 'unit_id' })
  unitId!: string;

  @Column('text', { name: 'division_id', nullable: true })
  divisionId!: string | null;

  @Column('integer', { name: 'fiscal_year', nullable: true })
  fiscalYear!: number | null;
}

/** One link of a matter's chain: `hash` is over `previousHash` and the stored `body`. */
@Entity('record')
@Index('record_person', ['personId', 'recordedAt', 'instanceId'], { where: 'person_id IS NOT NULL' })
@Index('record_recorded_at', { synchronize: false })
@Index('record_time', ['recordedAt', 'instanceId', 'seq'])
@Index('record_by_cause', { synchronize: false })
@Index('record_on_behalf', { synchronize: false })
@Index('record_dated_back', { synchronize: false })
@Index('record_rework', { synchronize: false })
export class RecordEntity {
  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'record_pkey' })
  instanceId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'record_pkey' })
  seq!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('text', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('text')
  body!: string;

  @Column('text', { name: 'previous_hash' })
  previousHash!: string;

  @Column('text')
  hash!: string;
}

/** A day's seal over every chain that grew on it, chained to the day before. */
@Entity('daily_head')
export class DailyHeadEntity {
  @PrimaryColumn('date', { primaryKeyConstraintName: 'daily_head_pkey' })
  day!: string;

  @Column('text')
  hash!: string;

  @Column('integer')
  count!: number;

  @Column('timestamptz', { name: 'sealed_at' })
  sealedAt!: Date;
}

/** What the workflow of a matter has still to be told. */
@Entity('outbox')
@Index('outbox_unsent', ['id'], { where: 'sent_at IS NULL' })
export class OutboxEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'outbox_pkey',
  })
  id!: string;

  @Column('uuid', { name: 'instance_id' })
  instanceId!: string;

  @Column('text')
  process!: string;

  @Column('integer', { name: 'after_version' })
  afterVersion!: number;

  @Column('integer')
  version!: number;

  @Column('jsonb')
  payload!: unknown;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;
}

/** The first answer to a caller's key. */
@Entity('answer')
@Index('answer_at', { synchronize: false })
export class AnswerEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'answer_pkey' })
  caller!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'answer_pkey' })
  key!: string;

  @Column('text', { name: 'request_hash' })
  requestHash!: string;

  @Column('text')
  body!: string;

  @Column('timestamptz')
  at!: Date;
}
