import { Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { PersonEntity } from './organisation.entity.ts';

/** Something that open pages are told of; written by the database, kept for minutes. */
@Entity('live_change')
export class LiveChangeEntity {
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'live_change_pkey' })
  tx!: string;

  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'live_change_pkey',
  })
  id!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { name: 'instance_id', nullable: true })
  instanceId!: string | null;

  @Column('integer', { name: 'version_before', nullable: true })
  versionBefore!: number | null;

  @Column('integer', { nullable: true })
  version!: number | null;

  @Column('text', { name: 'region_id', nullable: true })
  regionId!: string | null;

  @Column('text', { name: 'unit_id', nullable: true })
  unitId!: string | null;

  @Column('text', { name: 'division_id', nullable: true })
  divisionId!: string | null;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;
}

/** The secret address of one person's calendar; a new one replaces the old. */
@Entity('calendar_feed')
@Unique('calendar_feed_token_key', ['tokenHash'])
export class CalendarFeedEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'calendar_feed_pkey' })
  @ForeignKey(() => PersonEntity, { name: 'calendar_feed_person_fkey' })
  personId!: string;

  @Column('text', { name: 'token_hash' })
  tokenHash!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
