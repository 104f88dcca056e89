import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { RegionEntity } from './organisation.entity.ts';

/** What one of the four libraries keeps (四库, S6). */
@Entity('library_entry')
@Unique('library_entry_code_key', ['library', 'regionId', 'code'])
@Index('library_entry_name', ['library', 'name', 'id'])
@Index('library_entry_grams', { synchronize: false })
@Index('library_entry_facets', { synchronize: false })
@Index('library_entry_proposed', ['regionId', 'changedAt', 'id'], { where: "state = 'proposed'::text" })
export class LibraryEntryEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'library_entry_pkey' })
  id!: string;

  @Column('text')
  library!: string;

  @Column('text', { name: 'region_id' })
  @ForeignKey(() => RegionEntity, { name: 'library_entry_region_fkey' })
  regionId!: string;

  @Column('boolean')
  shared!: boolean;

  @Column('text', { name: 'unit_id', nullable: true })
  unitId!: string | null;

  @Column('text')
  state!: string;

  @Column('text', { name: 'state_reason', default: '' })
  stateReason!: string;

  @Column({ type: 'text', collation: 'zh-x-icu' })
  name!: string;

  @Column('text')
  code!: string;

  @Column('text', { array: true })
  facets!: string[];

  @Column('jsonb')
  content!: unknown;

  @Column('text', { nullable: true })
  sealed!: string | null;

  @Column('integer')
  version!: number;

  @Column('text')
  words!: string;

  @Column('text', { array: true })
  grams!: string[];

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}

/** One state of an entry, as somebody left it; append-only. */
@Entity('library_change')
export class LibraryChangeEntity {
  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'library_change_pkey' })
  @ForeignKey(() => LibraryEntryEntity, { name: 'library_change_entry_fkey' })
  entryId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'library_change_pkey' })
  version!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { name: 'by_person' })
  byPerson!: string;

  @Column('text')
  act!: string;

  @Column('text')
  state!: string;

  @Column('text')
  note!: string;

  @Column('boolean')
  shared!: boolean;

  @Column('jsonb')
  content!: unknown;

  @Column('text', { nullable: true })
  sealed!: string | null;
}

/** What an agency was engaged for; append-only. */
@Entity('agency_engagement')
@Index('agency_engagement_agency', ['agencyId', 'begunOn', 'id'])
export class AgencyEngagementEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agency_engagement_pkey' })
  id!: string;

  @Column('uuid', { name: 'agency_id' })
  @ForeignKey(() => LibraryEntryEntity, { name: 'agency_engagement_agency_fkey' })
  agencyId!: string;

  @Column('text', { name: 'region_id' })
  @ForeignKey(() => RegionEntity, { name: 'agency_engagement_region_fkey' })
  regionId!: string;

  @Column('text')
  subject!: string;

  @Column('uuid', { name: 'matter_id', nullable: true })
  matterId!: string | null;

  @Column('date', { name: 'begun_on' })
  begunOn!: string;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn!: string | null;

  @Column('bigint', { name: 'fee_fen', nullable: true })
  feeFen!: string | null;

  @Column('uuid', { name: 'by_person' })
  byPerson!: string;

  @Column('timestamptz')
  at!: Date;
}

/** How good an agency's work was; a later rating counts, the earlier ones stay. */
@Entity('agency_rating')
export class AgencyRatingEntity {
  @PrimaryColumn('uuid', { name: 'engagement_id', primaryKeyConstraintName: 'agency_rating_pkey' })
  @ForeignKey(() => AgencyEngagementEntity, { name: 'agency_rating_engagement_fkey' })
  engagementId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'agency_rating_pkey' })
  number!: number;

  @Column('jsonb')
  marks!: unknown;

  @Column('numeric', { precision: 5, scale: 2 })
  score!: string;

  @Column('text')
  opinion!: string;

  @Column('uuid', { name: 'by_person' })
  byPerson!: string;

  @Column('timestamptz')
  at!: Date;
}

/** What came of a draw for one expert; append-only. */
@Entity('expert_draw')
@Index('expert_draw_at', ['expertId', 'at'])
export class ExpertDrawEntity {
  @PrimaryColumn('uuid', { name: 'expert_id', primaryKeyConstraintName: 'expert_draw_pkey' })
  @ForeignKey(() => LibraryEntryEntity, { name: 'expert_draw_expert_fkey' })
  expertId!: string;

  @PrimaryColumn('uuid', { name: 'matter_id', primaryKeyConstraintName: 'expert_draw_pkey' })
  matterId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'expert_draw_pkey' })
  number!: number;

  @Column('text')
  title!: string;

  @Column('text')
  outcome!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  at!: Date;
}

/** An edition of indicators: prepared, then approved as a whole. */
@Entity('indicator_edition')
export class IndicatorEditionEntity {
  @PrimaryColumn('text', { name: 'region_id', primaryKeyConstraintName: 'indicator_edition_pkey' })
  @ForeignKey(() => RegionEntity, { name: 'indicator_edition_region_fkey' })
  regionId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'indicator_edition_pkey' })
  framework!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'indicator_edition_pkey' })
  edition!: string;

  @Column('text')
  state!: string;

  @Column('uuid', { name: 'begun_by' })
  begunBy!: string;

  @Column('timestamptz', { name: 'begun_at' })
  begunAt!: Date;

  @Column('uuid', { name: 'approved_by', nullable: true })
  approvedBy!: string | null;

  @Column('timestamptz', { name: 'approved_at', nullable: true })
  approvedAt!: Date | null;
}

/** An indicator as an item's last frozen target table uses it; written by the database. */
@Entity('indicator_use')
@Index('indicator_use_name', ['nameKey', 'instanceId'])
export class IndicatorUseEntity {
  @PrimaryColumn('uuid', { name: 'instance_id', primaryKeyConstraintName: 'indicator_use_pkey' })
  instanceId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'indicator_use_pkey' })
  no!: number;

  @Column('text', { name: 'name_key' })
  nameKey!: string;

  @Column('numeric', { nullable: true })
  value!: string | null;

  @Column('text', { nullable: true })
  unit!: string | null;
}
