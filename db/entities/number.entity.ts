import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { NumberPurpose, NumberState } from '../../domain/papers/number-rules.ts';
import { RegionEntity } from './organisation.entity.ts';

/** 发文机关代字 of a region's finance bureau. */
@Entity('number_authority')
@Index('number_authority_region', ['regionId'])
export class NumberAuthorityEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'number_authority_pkey' })
  code!: string;

  @Column('text', { name: 'region_id' })
  @ForeignKey(() => RegionEntity, { name: 'number_authority_region_fkey' })
  regionId!: string;

  @Column('text')
  name!: string;

  @Column('text', { array: true })
  purposes!: NumberPurpose[];

  @Column('integer', { name: 'since_year' })
  sinceYear!: number;

  @Column('boolean')
  active!: boolean;
}

/** How far the numbers of a code have come in a year. */
@Entity('number_series')
export class NumberSeriesEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'number_series_pkey' })
  @ForeignKey(() => NumberAuthorityEntity, { name: 'number_series_code_fkey' })
  code!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'number_series_pkey' })
  year!: number;

  @Column('integer', { name: 'starts_after', default: 0 })
  startsAfter!: number;

  @Column('integer', { default: 0 })
  last!: number;
}

/** A number that was given: reserved, used or cancelled, and never deleted. */
@Entity('document_number')
@ForeignKey(() => NumberSeriesEntity, ['code', 'year'], ['code', 'year'], { name: 'document_number_series_fkey' })
@Index('document_number_list', ['year', 'code', 'serial'])
export class DocumentNumberEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'document_number_pkey' })
  code!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'document_number_pkey' })
  year!: number;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'document_number_pkey' })
  serial!: number;

  @Column('text')
  state!: NumberState;

  @Column('text', { default: '' })
  title!: string;

  @Column('date', { name: 'on_date', nullable: true })
  onDate!: string | null;

  @Column('text', { name: 'taken_by', nullable: true })
  takenBy!: string | null;

  @Column('timestamptz', { name: 'taken_at' })
  takenAt!: Date;

  @Column('text', { name: 'cancelled_by', nullable: true })
  cancelledBy!: string | null;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt!: Date | null;

  @Column('text', { name: 'cancel_reason', default: '' })
  cancelReason!: string;
}

/** A number that an act on an item names. */
@Entity('number_use')
@Index('number_use_number', ['code', 'year', 'serial'])
@Index('number_use_outside', ['regionId', 'onDate', 'instanceId', 'act'], { where: 'NOT ours' })
export class NumberUseEntity {
  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'number_use_pkey' })
  instanceId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'number_use_pkey' })
  act!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'number_use_pkey' })
  code!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'number_use_pkey' })
  year!: number;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'number_use_pkey' })
  serial!: number;

  @Column('text', { name: 'region_id' })
  regionId!: string;

  @Column('boolean')
  ours!: boolean;

  @Column('text')
  state!: string;

  @Column('integer', { nullable: true })
  seq!: number | null;

  @Column('date', { name: 'on_date' })
  onDate!: string;
}
