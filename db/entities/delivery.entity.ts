import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PersonEntity, RegionEntity } from './organisation.entity.ts';

/** Where a person's mail goes, once he has shown that the address is his. */
@Entity('mail_address')
@Index('mail_address_bounced', ['bouncedAt'], { where: 'bounced_at IS NOT NULL' })
export class MailAddressEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'mail_address_pkey' })
  @ForeignKey(() => PersonEntity, { name: 'mail_address_person_fkey' })
  personId!: string;

  @Column('text')
  address!: string;

  @Column('timestamptz', { name: 'verified_at', nullable: true })
  verifiedAt!: Date | null;

  @Column('text', { name: 'code_hash', nullable: true })
  codeHash!: string | null;

  @Column('timestamptz', { name: 'code_until', nullable: true })
  codeUntil!: Date | null;

  @Column('integer', { name: 'code_tries', default: 0 })
  codeTries!: number;

  @Column('timestamptz', { name: 'code_sent_at', nullable: true })
  codeSentAt!: Date | null;

  @Column('timestamptz', { name: 'bounced_at', nullable: true })
  bouncedAt!: Date | null;

  @Column('text', { name: 'bounced_reason', nullable: true })
  bouncedReason!: string | null;
}

/** What a person wants sent to him, and when. */
@Entity('delivery_preference')
export class DeliveryPreferenceEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'delivery_preference_pkey' })
  @ForeignKey(() => PersonEntity, { name: 'delivery_preference_person_fkey' })
  personId!: string;

  @Column('jsonb')
  body!: unknown;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}

/** A group robot or another system's address, within a region. */
@Entity('delivery_endpoint')
@Index('delivery_endpoint_region', ['regionId'], { where: 'active' })
export class DeliveryEndpointEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'delivery_endpoint_pkey' })
  id!: string;

  @Column('text', { name: 'region_id' })
  @ForeignKey(() => RegionEntity, { name: 'delivery_endpoint_region_fkey' })
  regionId!: string;

  @Column('text')
  channel!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'url_sealed' })
  urlSealed!: string;

  @Column('text')
  host!: string;

  @Column('text', { name: 'secret_sealed', nullable: true })
  secretSealed!: string | null;

  @Column('text', { name: 'old_secret_sealed', nullable: true })
  oldSecretSealed!: string | null;

  @Column('timestamptz', { name: 'old_secret_until', nullable: true })
  oldSecretUntil!: Date | null;

  @Column('text', { array: true })
  types!: string[];

  @Column('boolean', { default: true })
  active!: boolean;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('text', { name: 'ended_reason', nullable: true })
  endedReason!: string | null;

  @Column('bigint', { name: 'after_act' })
  afterAct!: number;
}

/** One message on one channel to one address, and what has become of it. */
@Entity('delivery')
@Index('delivery_due', ['channel', 'nextAttemptAt'], { where: "state = 'queued'::text" })
@Index('delivery_created', ['createdAt', 'id'])
@Index('delivery_trouble', ['createdAt', 'id'], {
  where: "state = ANY ('{failed,givenUp,suppressed}'::text[])",
})
@Index('delivery_of_endpoint', ['endpointId', 'createdAt', 'id'], { where: 'endpoint_id IS NOT NULL' })
@Index('delivery_of_person', ['personId', 'state'], { where: 'person_id IS NOT NULL' })
@Unique('delivery_message_key', ['messageId', 'channel', 'address'])
export class DeliveryEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'delivery_pkey' })
  id!: string;

  @Column('text', { name: 'message_id' })
  messageId!: string;

  @Column('text')
  channel!: string;

  @Column('text')
  address!: string;

  @Column('uuid', { name: 'endpoint_id', nullable: true })
  @ForeignKey(() => DeliveryEndpointEntity, { name: 'delivery_endpoint_fkey' })
  endpointId!: string | null;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('uuid', { name: 'instance_id', nullable: true })
  instanceId!: string | null;

  @Column('text', { default: '' })
  topic!: string;

  @Column('text', { default: '' })
  subject!: string;

  @Column('text', { nullable: true })
  body!: string | null;

  @Column('text', { default: 'queued' })
  state!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('integer', { name: 'response_code', nullable: true })
  responseCode!: number | null;

  @Column('text', { nullable: true })
  response!: string | null;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'next_attempt_at' })
  nextAttemptAt!: Date;

  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil!: Date | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}

/** How a channel does, by the worker that uses it. */
@Entity('channel_state')
export class ChannelStateEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'channel_state_pkey' })
  channel!: string;

  @Column('boolean')
  configured!: boolean;

  @Column('text', { default: '' })
  detail!: string;

  @Column('timestamptz', { name: 'last_sent_at', nullable: true })
  lastSentAt!: Date | null;

  @Column('timestamptz', { name: 'away_since', nullable: true })
  awaySince!: Date | null;

  @Column('text', { nullable: true })
  trouble!: string | null;
}

/** How far other systems have been told. */
@Entity('webhook_place')
export class WebhookPlaceEntity {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'webhook_place_pkey' })
  id!: number;

  /** Where it began; the release before goes on from here and from the next two. */
  @Column('bigint')
  done!: string;

  @Column('bigint')
  seen!: string;

  @Column('bigint', { name: 'seen_before' })
  seenBefore!: string;

  @Column('bigint', { nullable: true })
  reached!: string | null;

  @Column('bigint', { array: true, default: '{}' })
  missing!: string[];

  /** The ends of the spans that begin at `missing`. */
  @Column('bigint', { name: 'missing_to', array: true, default: '{}' })
  missingTo!: string[];

  @Column('bigint', { default: 0 })
  awaited!: string;

  @Column('bigint', { name: 'awaited_before', default: 0 })
  awaitedBefore!: string;
}
