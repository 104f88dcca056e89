import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { BodyKind, Department, Seat } from '../../domain/bodies/seats.ts';
import { PersonEntity, RegionEntity } from './organisation.entity.ts';

/** The body that leads a region's performance management (S1). */
@Entity('body')
@Index('body_standing', ['regionId'], { unique: true, where: 'dissolved_on IS NULL' })
@Index('body_region', ['regionId', 'establishedOn'])
export class BodyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'body_pkey' })
  id!: string;

  @Column('text', { name: 'region_id' })
  @ForeignKey(() => RegionEntity, { name: 'body_region_fkey' })
  regionId!: string;

  @Column('text')
  kind!: BodyKind;

  @Column('text')
  name!: string;

  @Column('text', { name: 'document_number' })
  documentNumber!: string;

  @Column('date', { name: 'established_on' })
  establishedOn!: string;

  @Column('text')
  duties!: string;

  @Column('date', { name: 'dissolved_on', nullable: true })
  dissolvedOn!: string | null;
}

/** Somebody's seat in a body, from a day to a day. */
@Entity('body_seat')
@Index('body_seat_head', ['bodyId'], { unique: true, where: "seat = 'head'::text AND ended_on IS NULL" })
@Index('body_seat_body', ['bodyId', 'fromOn'])
@Check('body_seat_period', 'ended_on >= from_on')
export class BodySeatEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'body_seat_pkey' })
  id!: string;

  @Column('uuid', { name: 'body_id' })
  @ForeignKey(() => BodyEntity, { name: 'body_seat_body_fkey' })
  bodyId!: string;

  @Column('text')
  seat!: Seat;

  @Column('uuid', { name: 'person_id', nullable: true })
  @ForeignKey(() => PersonEntity, { name: 'body_seat_person_fkey' })
  personId!: string | null;

  @Column('text')
  name!: string;

  @Column('text')
  office!: string;

  @Column('text', { nullable: true })
  department!: Department | null;

  @Column('text', { default: '' })
  duties!: string;

  @Column('date', { name: 'from_on' })
  fromOn!: string;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: string | null;
}

/** A body's working funds of a year, in 分. */
@Entity('body_fund')
export class BodyFundEntity {
  @PrimaryColumn('uuid', { name: 'body_id', primaryKeyConstraintName: 'body_fund_pkey' })
  @ForeignKey(() => BodyEntity, { name: 'body_fund_body_fkey' })
  bodyId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'body_fund_pkey' })
  year!: number;

  @Column('bigint', { name: 'budget_fen' })
  budgetFen!: string;

  @Column('bigint', { name: 'used_fen', default: 0 })
  usedFen!: string;
}

/** What working funds were used for. */
@Entity('body_fund_entry')
@ForeignKey(() => BodyFundEntity, ['bodyId', 'year'], ['bodyId', 'year'], { name: 'body_fund_entry_fund_fkey' })
@Index('body_fund_entry_list', ['bodyId', 'year', 'onDate', 'id'])
export class BodyFundEntryEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'body_fund_entry_pkey' })
  id!: string;

  @Column('uuid', { name: 'body_id' })
  bodyId!: string;

  @Column('integer')
  year!: number;

  @Column('date', { name: 'on_date' })
  onDate!: string;

  @Column('text')
  purpose!: string;

  @Column('bigint', { name: 'amount_fen' })
  amountFen!: string;

  @Column('uuid', { name: 'recorded_by' })
  @ForeignKey(() => PersonEntity, { name: 'body_fund_entry_person_fkey' })
  recordedBy!: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
}
