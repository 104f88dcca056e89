import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { PersonEntity } from './organisation.entity.ts';

/** What one person lends to another for a while (代理). */
@Entity('delegation')
@Index('delegation_delegate', ['delegateId'], { where: 'revoked_at IS NULL' })
@Index('delegation_principal', ['principalId'])
@Check('delegation_not_to_oneself', 'principal_id <> delegate_id')
@Check('delegation_period', 'valid_until >= valid_from')
export class DelegationEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'delegation_pkey',
  })
  id!: string;

  @Column('uuid', { name: 'principal_id' })
  @ForeignKey(() => PersonEntity, { name: 'delegation_principal_fkey' })
  principalId!: string;

  @Column('uuid', { name: 'delegate_id' })
  @ForeignKey(() => PersonEntity, { name: 'delegation_delegate_fkey' })
  delegateId!: string;

  @Column('text', { array: true })
  roles!: string[];

  @Column('text', { array: true, default: '{}' })
  stages!: string[];

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_until' })
  validUntil!: string;

  @Column('text')
  reason!: string;

  @Column('uuid', { name: 'made_by' })
  madeBy!: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  @Column('uuid', { name: 'revoked_by', nullable: true })
  revokedBy!: string | null;
}

/** One link of the administration's record: who changed what for whom. */
@Entity('account_event')
@Index('account_event_person', ['personId', 'seq'], { where: 'person_id IS NOT NULL' })
@Index('account_event_bodies', ['seq'], { where: "kind ~~ 'body%'::text" })
export class AccountEventEntity {
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'account_event_pkey' })
  seq!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  kind!: string;

  @Column('uuid', { name: 'by_person' })
  byPerson!: string;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('text', { name: 'region_ids', array: true })
  regionIds!: string[];

  @Column('text')
  body!: string;

  @Column('text', { name: 'previous_hash' })
  previousHash!: string;

  @Column('text')
  hash!: string;
}

/** One attempt to sign in. */
@Entity('sign_in')
@Index('sign_in_person', ['personId', 'id'])
export class SignInEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'sign_in_pkey',
  })
  id!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  login!: string;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('text')
  outcome!: string;

  @Column('text')
  address!: string;

  /** By which door: `password` or `oidc`. */
  @Column('text', { default: 'password' })
  door!: string;
}

/** A part of the installation says that it lives. */
@Entity('heartbeat')
export class HeartbeatEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'heartbeat_pkey' })
  part!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'heartbeat_pkey' })
  place!: string;

  @Column('text')
  state!: string;

  @Column('text', { default: '' })
  detail!: string;

  /** Of the release that runs there. */
  @Column('text', { default: '' })
  version!: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  @Column('timestamptz')
  at!: Date;
}

/** What an operator has asked for; the relay tells Temporal. */
@Entity('operation')
@Index('operation_untold', ['askedAt'], { where: 'told_at IS NULL' })
@Index('operation_asked', ['askedAt', 'id'])
export class OperationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'operation_pkey' })
  id!: string;

  @Column('text')
  kind!: string;

  @Column('uuid', { name: 'instance_id', nullable: true })
  instanceId!: string | null;

  @Column('text', { name: 'region_id', nullable: true })
  regionId!: string | null;

  @Column('jsonb')
  payload!: unknown;

  @Column('text')
  note!: string;

  @Column('uuid', { name: 'asked_by' })
  askedBy!: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('timestamptz', { name: 'told_at', nullable: true })
  toldAt!: Date | null;

  @Column('text', { nullable: true })
  trouble!: string | null;
}

/** One comparison of record, workflows and moments. */
@Entity('reconciliation_run')
@Index('reconciliation_run_started', ['startedAt'])
export class ReconciliationRunEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'reconciliation_run_pkey' })
  id!: string;

  @Column('text', { name: 'region_id', nullable: true })
  regionId!: string | null;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  @Column('uuid', { nullable: true })
  after!: string | null;

  @Column('integer', { default: 0 })
  checked!: number;

  @Column('integer', { default: 0 })
  repaired!: number;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}

/** One proof of the record, as far as it has come. */
@Entity('record_check')
@Index('record_check_started', ['startedAt'])
export class RecordCheckEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'record_check_pkey' })
  id!: string;

  @Column('uuid', { name: 'started_by' })
  startedBy!: string;

  @Column('text', { name: 'region_ids', array: true })
  regionIds!: string[];

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  @Column('uuid', { nullable: true })
  after!: string | null;

  @Column('integer', { name: 'matters_all' })
  mattersAll!: number;

  @Column('integer', { default: 0 })
  matters!: number;

  @Column('bigint', { default: 0 })
  records!: string;

  @Column('integer', { default: 0 })
  replayed!: number;

  @Column('integer', { default: 0 })
  days!: number;

  @Column('integer', { name: 'account_events', default: 0 })
  accountEvents!: number;

  @Column('jsonb', { default: [] })
  breaks!: unknown;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}

/** A search of the audit that somebody comes back to. */
@Entity('saved_check')
@Unique('saved_check_name_key', ['personId', 'name'])
export class SavedCheckEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'saved_check_pkey' })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  name!: string;

  @Column('jsonb')
  filter!: unknown;

  @Column('timestamptz', { name: 'saved_at' })
  savedAt!: Date;
}
